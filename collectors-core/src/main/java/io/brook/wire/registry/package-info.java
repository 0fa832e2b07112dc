/// Schemas by id over the Confluent REST API, cached in memory and on disk.
@NullMarked
package io.brook.wire.registry;

import org.jspecify.annotations.NullMarked;
