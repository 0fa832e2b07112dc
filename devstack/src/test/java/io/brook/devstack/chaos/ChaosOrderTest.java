package io.brook.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChaosOrderTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "4, 1", "10, 1", "12, 2", "30, 5", "300, 5"})
    void longerRunsMustSeeEveryFaultMoreOften(int minutes, int least) {
        assertThat(order(minutes).least()).isEqualTo(least);
    }

    @Test
    void aShortRunLeavesOutWhatItHasNoTimeFor() {
        assertThat(order(4).faults()).hasSizeLessThan(order(30).faults().size());
        assertThat(order(30).faults()).isEqualTo(Faults.all());
    }

    @Test
    void onlyWhatIsAskedForIsDrawn() {
        var order = new ChaosOrder(Duration.ofMinutes(4), 1, List.of("zombie", "registry-slow"), 100);

        assertThat(order.faults().stream().map(Fault::name)).containsExactly("zombie", "registry-slow");
    }

    @Test
    void aFaultThatThereIsNotIsRefusedByName() {
        var order = new ChaosOrder(Duration.ofMinutes(4), 1, List.of("zombie", "earthquake"), 100);

        assertThatIllegalArgumentException().isThrownBy(order::faults).withMessageContaining("'earthquake'");
    }

    private static ChaosOrder order(int minutes) {
        return new ChaosOrder(Duration.ofMinutes(minutes), 1, List.of(), 100);
    }
}
