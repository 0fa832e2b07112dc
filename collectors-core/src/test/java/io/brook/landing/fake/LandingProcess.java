package io.brook.landing.fake;

import io.brook.contract.TableName;
import io.brook.landing.Halt;
import io.brook.landing.Lander;
import io.brook.landing.LanderPorts;
import io.brook.landing.LanderSettings;
import io.brook.landing.LandingMetrics;
import io.brook.landing.LandingPartition;
import io.brook.landing.LandingTarget;
import io.brook.landing.Ruling;
import io.brook.landing.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/// One process: a lander with its own consumer, SDK and threads, on the shared Kafka and warehouse.
public final class LandingProcess {
    public static final TableName TABLE = new TableName("COMMERCE", "BRONZE", "ORDERS");
    public static final LanderSettings SETTINGS = new LanderSettings(
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(8),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            4,
            12);

    private final FakeLog log;
    private final FakeSink sink;
    private final FakeThreads threads = new FakeThreads();
    private final Lander lander;

    public LandingProcess(FakeKafka kafka, FakeWarehouse warehouse) {
        this(kafka, warehouse, UnaryOperator.identity());
    }

    /// @param bend puts something else in a port's place
    public LandingProcess(FakeKafka kafka, FakeWarehouse warehouse, UnaryOperator<LanderPorts> bend) {
        this(kafka, warehouse, bend, Ruling.NONE);
    }

    /// @param ruling what a person has decided before its start
    public LandingProcess(FakeKafka kafka, FakeWarehouse warehouse, UnaryOperator<LanderPorts> bend, Ruling ruling) {
        this.log = new FakeLog(kafka);
        this.sink = new FakeSink(warehouse);
        var ports = new LanderPorts(
                log, kafka, sink, warehouse, warehouse, kafka.rejectedBy(log), new Told(kafka.chronicle()), threads);
        this.lander = new Lander(
                List.of(new LandingTarget("orders_core", FakeKafka.TOPIC, TABLE, ruling)), bend.apply(ports), SETTINGS);
    }

    private record Told(Chronicle chronicle) implements LandingMetrics {
        @Override
        public void appended(LandingPartition partition, int rows) {
            chronicle.tell(Event.APPENDED, partition, "rows", rows);
        }

        @Override
        public void backpressured(LandingPartition partition) {
            chronicle.tell(Event.PUSHED_BACK, "partition", partition.partition());
        }

        @Override
        public void gap(LandingPartition partition, long offsets) {
            chronicle.tell(Event.GAP, partition, "offsets", offsets);
        }

        @Override
        public void recovering(LandingPartition partition, Trouble trouble) {
            chronicle.remark(trouble, partition);
        }

        @Override
        public void halted(LandingPartition partition, Halt halt) {
            chronicle.tell(Event.HALTED, halt.cause() + " " + halt.detail() + " partition", partition.partition());
        }
    }

    public void step(Instant now) {
        lander.step(now, Duration.ZERO);
    }

    public FakeLog log() {
        return log;
    }

    public FakeSink sink() {
        return sink;
    }

    public FakeThreads threads() {
        return threads;
    }

    public Lander lander() {
        return lander;
    }
}
