package io.brook.devstack.chaos;

import io.brook.devstack.catalog.Product;
import java.util.List;

/// A blow as it falls.
///
/// @param victim the part that it falls on
/// @param products those that are concerned
/// @param number counts all strikes of a run
record Strike(Blow blow, String victim, List<Product> products, long number) {
    Strike {
        products = List.copyOf(products);
    }

    Product product() {
        return products.getFirst();
    }

    /// One of several, as the plan has drawn it.
    <T> T pick(List<T> choices) {
        return choices.get(Math.floorMod(blow.draw(), choices.size()));
    }
}
