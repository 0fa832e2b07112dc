/// The conservation ledger: what came in is what landed, repeated, was refused or waits.
@NullMarked
package io.brook.devstack.ledger;

import org.jspecify.annotations.NullMarked;
