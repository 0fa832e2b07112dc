/// A loopback Snowflake on DuckDB: the real streaming SDK and the real JDBC driver talk to it.
@NullMarked
package io.brook.standin;

import org.jspecify.annotations.NullMarked;
