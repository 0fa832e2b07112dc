package io.brook.devstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brook.devstack.catalog.Catalog;
import io.brook.devstack.catalog.Product;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstancesTest {
    private static final List<Product> PRODUCTS =
            new Catalog(Path.of("..").toAbsolutePath().normalize()).products();

    @TempDir
    private Path directory;

    @Test
    void theFirstInstanceGoesByItsProductsNameAndTheOthersAreNumbered() {
        List<Instance> instances = Instance.all(PRODUCTS).stream()
                .filter(instance -> instance.product().process().equals("orders-collector"))
                .toList();

        assertThat(instances).hasSize(Instance.MOST);
        assertThat(instances)
                .extracting(Instance::name)
                .startsWith("orders-collector", "orders-collector-1", "orders-collector-2");
        assertThat(instances)
                .extracting(Instance::id)
                .startsWith("orders-collector-0", "orders-collector-1", "orders-collector-2");
    }

    @Test
    void noTwoInstancesHaveOnePlace() {
        List<Instance> all = Instance.all(PRODUCTS);

        assertThat(all).extracting(Instance::place).doesNotHaveDuplicates();
        assertThat(new HashSet<>(all)).hasSize(PRODUCTS.size() * Instance.MOST);
        assertThat(all.stream().mapToInt(Instance::place).max()).hasValue(all.size() - 1);
    }

    @Test
    void thereIsOneOfEachUntilSomethingElseIsAskedFor() throws IOException {
        InstanceCounts.remembered(home(), PRODUCTS)
                .with(Map.of("orders-collector", 3))
                .remember(home());

        InstanceCounts counts = InstanceCounts.remembered(home(), PRODUCTS);

        assertThat(counts.counts()).isEqualTo(Map.of("orders-collector", 3, "auth-collector", 1));
    }

    @Test
    void portsAndInstancesAreRememberedBesideEachOther() throws IOException {
        new PortSettings(Map.of(PortSettings.KAFKA, 3001), Map.of()).remember(home());
        InstanceCounts.remembered(home(), PRODUCTS)
                .with(Map.of("orders-collector", 2))
                .remember(home());

        assertThat(new PortSettings(Map.of(), Map.of()).plan(home()).kafka()).isEqualTo(3001);
        assertThat(InstanceCounts.remembered(home(), PRODUCTS).counts()).containsEntry("orders-collector", 2);
    }

    @Test
    void aCollectorThatThereIsNoneOfIsRefusedTogetherWithThoseThatThereAre() {
        assertThatThrownBy(() -> InstanceCounts.remembered(home(), PRODUCTS).with(Map.of("order", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no collector 'order', only [auth-collector, orders-collector]");
    }

    @Test
    void moreInstancesThanThereMayBeAreRefused() {
        assertThatThrownBy(() -> InstanceCounts.remembered(home(), PRODUCTS).with(Map.of("orders-collector", 9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there must be 0 to 8 instances of orders-collector, was 9");
    }

    private StackHome home() {
        return StackHome.in(directory).at(directory);
    }
}
