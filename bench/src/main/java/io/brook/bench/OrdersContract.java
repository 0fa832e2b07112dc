package io.brook.bench;

import io.brook.contract.Contract;
import io.brook.runtime.Product;
import io.brook.runtime.ProductFiles;
import io.brook.runtime.ProductRead;
import java.util.Collection;
import java.util.List;
import org.apache.avro.Schema;

/// The orders contract, its schema and its topics.
final class OrdersContract {
    static final String SOURCE = "orders.v1";
    static final String LANDING = "orders.landing";
    private static final String LOCATION = "contracts/orders_core.yaml";

    private OrdersContract() {}

    /// The topics that a run writes to.
    static Collection<String> outputs(JobSettings settings) {
        return switch (settings.job()) {
            case BYTES, DECODE -> List.of(settings.outputTopic());
            case ORDERS -> List.of(LANDING, "orders.dlq", "brook.ledger");
        };
    }

    static Contract contract() {
        return product().contract();
    }

    static Schema schema() {
        Product product = product();
        return product.schemaOf(product.contract().collectors().getFirst());
    }

    private static Product product() {
        return switch (ProductFiles.read(LOCATION)) {
            case ProductRead.Usable usable -> usable.product();
            case ProductRead.Unusable unusable ->
                throw new IllegalStateException("the orders contract must be usable: " + unusable.problems());
        };
    }
}
