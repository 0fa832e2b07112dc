package io.brook.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.TableName;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LaneIdTest {
    private static final TableName TABLE = new TableName("D", "S", "T");

    @Test
    void theChannelCarriesContractTopicTopicIdAndPartition() {
        var id = new LaneId("orders_core", new LandingPartition("orders.landing", 3), new UUID(1, 2), TABLE);

        assertThat(id.channel()).isEqualTo("orders_core-orders.landing-00000000-0000-0001-0000-000000000002-3");
    }

    @Test
    void aTopicMadeAnewGetsAChannelOfItsOwn() {
        var partition = new LandingPartition("orders.landing", 3);

        var before = new LaneId("orders_core", partition, new UUID(1, 2), TABLE);
        var after = new LaneId("orders_core", partition, new UUID(1, 3), TABLE);

        assertThat(after.channel()).isNotEqualTo(before.channel());
    }

    @Test
    void aLaterEditionGetsAChannelOfItsOwn() {
        var first = new LaneId("orders_core", new LandingPartition("orders.landing", 3), new UUID(1, 2), TABLE);

        assertThat(first.ofEdition("20260301").channel()).isEqualTo(first.channel() + "-20260301");
    }
}
