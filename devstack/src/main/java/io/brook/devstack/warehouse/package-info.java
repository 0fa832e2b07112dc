/// Queries to the warehouse, through the Snowflake JDBC driver.
@NullMarked
package io.brook.devstack.warehouse;

import org.jspecify.annotations.NullMarked;
