/// The data contract: what one YAML document promises about a data product. Pure: a YAML parser and nothing else.
@NullMarked
package io.brook.contract;

import org.jspecify.annotations.NullMarked;
