/// Snowflake statements: read into sealed types, translated narrowly, run on DuckDB.
@NullMarked
package io.brook.standin.sql;

import org.jspecify.annotations.NullMarked;
