/// Typed forms over YAML: one description of a document's keys reads it, reports every fault with path and line, and
/// yields its JSON Schema. Knows nothing of contracts.
@NullMarked
package io.brook.contract.form;

import org.jspecify.annotations.NullMarked;
