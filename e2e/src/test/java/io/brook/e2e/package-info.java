/// The product as a user meets it: the `./brook` script, real processes, real bytes, and faults on purpose.
@NullMarked
package io.brook.e2e;

import org.jspecify.annotations.NullMarked;
