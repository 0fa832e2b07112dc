/// The protocol of Snowflake's JDBC driver.
@NullMarked
package io.brook.standin.driver;

import org.jspecify.annotations.NullMarked;
