/// From an Avro record to a row that fits the contract, or the faults that keep it out. Pure.
@NullMarked
package io.brook.validate;

import org.jspecify.annotations.NullMarked;
