package io.brook.runtime;

import java.util.List;

/// What became of a location that was to hold a product.
public sealed interface ProductRead {
    /// The contract and its schemas are whole.
    record Usable(Product product) implements ProductRead {}

    /// They are not: everything that is wrong, as sentences for whoever wrote them.
    record Unusable(List<String> problems) implements ProductRead {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }
}
