/// Snowflake behind the landing ports: the streaming SDK's only owner, and the tables' DDL.
@NullMarked
package io.brook.landing.snowpipe;

import org.jspecify.annotations.NullMarked;
