/// The nouns every other package speaks in: a record's position, its arrival, its row, and why it was refused. Pure.
@NullMarked
package io.brook.record;

import org.jspecify.annotations.NullMarked;
