/// From bytes to an Avro record, totally: every input is decoded, refused with a reason, or waits for the registry.
/// Pure.
@NullMarked
package io.brook.wire;

import org.jspecify.annotations.NullMarked;
