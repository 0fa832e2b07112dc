package io.brook.streams.landing;

import io.brook.landing.Halt;
import io.brook.landing.LandingMetrics;
import io.brook.landing.LandingPartition;
import io.brook.landing.Trouble;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the log what a person must know of a lane, and counts everything as before.
record LoggedLanding(String contract, LandingMetrics counted) implements LandingMetrics {
    private static final Logger LOGGER = LoggerFactory.getLogger(LoggedLanding.class);

    @Override
    public void appended(LandingPartition partition, int rows) {
        counted.appended(partition, rows);
    }

    @Override
    public void committed(LandingPartition partition, int rows) {
        counted.committed(partition, rows);
    }

    @Override
    public void durableAfter(LandingPartition partition, Duration lag) {
        counted.durableAfter(partition, lag);
    }

    @Override
    public void backpressured(LandingPartition partition) {
        counted.backpressured(partition);
    }

    @Override
    public void gap(LandingPartition partition, long offsets) {
        counted.gap(partition, offsets);
    }

    @Override
    public void recovering(LandingPartition partition, Trouble trouble) {
        counted.recovering(partition, trouble);
        LOGGER.atWarn()
                .addKeyValue("contract", contract)
                .addKeyValue("topic", partition.topic())
                .addKeyValue("partition", partition.partition())
                .addKeyValue("faultCode", trouble)
                .log("lane is let go and opened anew");
    }

    @Override
    public void rejected(LandingPartition partition, int rows) {
        counted.rejected(partition, rows);
        LOGGER.atWarn()
                .addKeyValue("contract", contract)
                .addKeyValue("topic", partition.topic())
                .addKeyValue("partition", partition.partition())
                .addKeyValue("rows", rows)
                .log("rows that the warehouse refused are dead-lettered");
    }

    @Override
    public void halted(LandingPartition partition, Halt halt) {
        counted.halted(partition, halt);
        LOGGER.atError()
                .addKeyValue("contract", contract)
                .addKeyValue("topic", partition.topic())
                .addKeyValue("partition", partition.partition())
                .addKeyValue("faultCode", halt.cause())
                .addKeyValue("detail", halt.detail())
                .log("lane is halted: a person must look");
    }
}
