package io.brook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderBytesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void askingTwiceForAnOrderMakesATrueDuplicate() {
        byte[] first = orders().value(7);

        assertThat(orders().value(7)).isEqualTo(first);
        assertThat(orders().value(8)).isNotEqualTo(first);
        assertThat(orders().key(7)).isEqualTo(orders().key(7)).isNotEqualTo(orders().key(8));
    }

    @Test
    void anOrderIsOfTheSizeThatTheFiguresAreQuotedFor() {
        assertThat(orders().value(7).length).isBetween(200, 260);
    }

    private static OrderBytes orders() {
        return new OrderBytes(OrdersContract.schema(), Load.SCHEMA_ID, 1, NOON);
    }
}
