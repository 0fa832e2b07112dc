/// Load on one machine: what a record costs in the full topology, against the least that Kafka Streams can do with it.
@NullMarked
package io.brook.bench;

import org.jspecify.annotations.NullMarked;
