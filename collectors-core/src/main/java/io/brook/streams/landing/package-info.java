/// Kafka behind the landing ports, and the service that runs a lander.
@NullMarked
package io.brook.streams.landing;

import org.jspecify.annotations.NullMarked;
