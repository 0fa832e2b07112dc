/// A second opinion on every record: the fate that the design gives it, worked out from the source partition's log
/// alone.
/// It shares no code with the collectors, so that a mistake would have to be made twice.
@NullMarked
package io.brook.oracle;

import org.jspecify.annotations.NullMarked;
