/// Finds personal and secret data in bytes: one pass, no allocation without a finding, linear time on anything.
@NullMarked
package io.brook.pii;

import org.jspecify.annotations.NullMarked;
