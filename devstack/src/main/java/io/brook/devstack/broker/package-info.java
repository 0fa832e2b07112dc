/// The Kafka broker as a process of its own.
@NullMarked
package io.brook.devstack.broker;

import org.jspecify.annotations.NullMarked;
