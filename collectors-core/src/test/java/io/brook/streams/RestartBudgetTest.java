package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final RestartBudget budget = new RestartBudget(2, Duration.ofMinutes(5), now::get);

    @Test
    void itIsUsedUpByFailuresInQuickSuccession() {
        assertThat(budget.allows()).isTrue();
        assertThat(budget.allows()).isTrue();
        assertThat(budget.allows()).isFalse();
    }

    @Test
    void failuresOfLongAgoAreForgiven() {
        budget.allows();
        budget.allows();

        now.set(Instant.EPOCH.plus(Duration.ofMinutes(5)).plusMillis(1));

        assertThat(budget.allows()).isTrue();
    }
}
