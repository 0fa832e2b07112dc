/// One DuckDB file that holds every database, the catalog of declared types, and the state of channels.
@NullMarked
package io.brook.standin.store;

import org.jspecify.annotations.NullMarked;
