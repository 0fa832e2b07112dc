/// Files into a source topic: lines become events by a mapping that stands beside the contract.
@NullMarked
package io.brook.devstack.feed;

import org.jspecify.annotations.NullMarked;
