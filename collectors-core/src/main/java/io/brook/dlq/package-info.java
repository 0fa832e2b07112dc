/// Dead letters: the original record, byte-exact, sealed for whoever holds the key. Pure.
@NullMarked
package io.brook.dlq;

import org.jspecify.annotations.NullMarked;
