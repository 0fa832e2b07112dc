/// Dead letters, by reason and position; one at a time unsealed for who holds the key.
@NullMarked
package io.brook.devstack.deadletters;

import org.jspecify.annotations.NullMarked;
