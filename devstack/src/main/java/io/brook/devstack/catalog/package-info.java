/// The data products of this repository: their contracts, schemas and feed mappings.
@NullMarked
package io.brook.devstack.catalog;

import org.jspecify.annotations.NullMarked;
