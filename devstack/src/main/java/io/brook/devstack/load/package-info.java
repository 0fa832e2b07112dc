/// A seeded load of any size for a contract's source topic.
@NullMarked
package io.brook.devstack.load;

import org.jspecify.annotations.NullMarked;
