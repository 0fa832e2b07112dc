package io.brook.devstack.stack;

import io.brook.devstack.catalog.Product;
import java.util.List;
import java.util.stream.IntStream;

/// One of the processes that share a product's work.
///
/// @param number 0 for the first
/// @param place among all instances of all products; says its port
public record Instance(Product product, int number, int place) {
    /// How many of one product there may be.
    public static final int MOST = 8;

    public Instance {
        if (number < 0 || number >= MOST) {
            throw new IllegalArgumentException("an instance's number must be 0 to " + (MOST - 1) + ", was " + number);
        }
    }

    /// All that there may be, by product and number.
    public static List<Instance> all(List<Product> products) {
        return IntStream.range(0, products.size())
                .boxed()
                .flatMap(index -> IntStream.range(0, MOST)
                        .mapToObj(
                                number -> new Instance(products.get(index), number, number * products.size() + index)))
                .toList();
    }

    /// The process's name: the product's alone for the first.
    public String name() {
        return number == 0 ? product.process() : id();
    }

    /// Its lasting name in the consumer groups.
    String id() {
        return product.process() + "-" + number;
    }
}
