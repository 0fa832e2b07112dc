/// The audit: every source offset, one by one, against everything that the fleet made of it.
@NullMarked
package io.brook.devstack.audit;

import org.jspecify.annotations.NullMarked;
