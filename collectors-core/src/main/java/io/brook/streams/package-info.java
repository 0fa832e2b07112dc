/// The collector's topology, processors and stores: Kafka Streams' only owner.
@NullMarked
package io.brook.streams;

import org.jspecify.annotations.NullMarked;
