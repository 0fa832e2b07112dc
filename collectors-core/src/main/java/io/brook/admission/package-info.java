/// What becomes of an arrival: timeliness and deduplication, decided from the contract, the clock and the first-seen
/// entry. Pure.
@NullMarked
package io.brook.admission;

import org.jspecify.annotations.NullMarked;
