/// A warehouse, a log and a group in memory, with the faults that real ones have, for the lander's tests and for
/// simulations of it.
@NullMarked
package io.brook.landing.fake;

import org.jspecify.annotations.NullMarked;
