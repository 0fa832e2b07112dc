package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SourcePartitionTest {
    private static final TopicPartition PARTITION = new TopicPartition("orders.v1", 1);
    private static final Progress.Origin ORIGIN = new Progress.Origin("topic-a", "memory-a");

    private static SourcePartition.Beginning beginning(OptionalLong committed, Progress progress) {
        return new SourcePartition(PARTITION, 100, 200, committed, progress, ORIGIN).beginning();
    }

    private static Progress readUpTo(long offset, Progress.Origin origin) {
        var progress = Progress.none();
        progress.origin(origin);
        progress.arrived(offset);
        return progress;
    }

    @Test
    void aPartitionNeverReadBeginsAtItsFirstRecord() {
        assertThat(beginning(OptionalLong.empty(), Progress.none()))
                .isEqualTo(new SourcePartition.Beginning.At(100, "never read"));
    }

    @Test
    void aCommittedOffsetStands() {
        assertThat(beginning(OptionalLong.of(150), readUpTo(149, ORIGIN)))
                .isEqualTo(new SourcePartition.Beginning.AsCommitted());
    }

    @Test
    void anExpiredOffsetIsTakenFromTheProgress() {
        assertThat(beginning(OptionalLong.empty(), readUpTo(149, ORIGIN)))
                .isEqualTo(new SourcePartition.Beginning.At(
                        150, "the group's offsets have expired; the progress has not"));
    }

    @Test
    void aRangeThatRetentionTookUnreadIsNamed() {
        assertThat(beginning(OptionalLong.of(60), readUpTo(59, ORIGIN)))
                .isInstanceOfSatisfying(
                        SourcePartition.Beginning.Refused.class,
                        refused -> assertThat(refused.sentence())
                                .contains("orders.v1 partition 1 must still hold offsets 60 to 99"));
        assertThat(beginning(OptionalLong.empty(), readUpTo(59, ORIGIN)))
                .isInstanceOf(SourcePartition.Beginning.Refused.class);
    }

    @Test
    void aLogThatEndsBeforeWhatWasReadIsNotReadOn() {
        assertThat(beginning(OptionalLong.of(201), readUpTo(200, ORIGIN)))
                .isInstanceOfSatisfying(
                        SourcePartition.Beginning.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("must reach offset 201"));
    }

    @Test
    void anotherLogUnderTheSameNameBeginsAtItsFirstRecord() {
        var former = readUpTo(149, new Progress.Origin("topic-z", "memory-a"));

        assertThat(beginning(OptionalLong.of(150), former))
                .isEqualTo(new SourcePartition.Beginning.At(100, "the source topic was made anew"));
        assertThat(beginning(OptionalLong.of(100), former)).isEqualTo(new SourcePartition.Beginning.AsCommitted());
    }

    @Test
    void aMemoryThatWasMadeAnewIsRefused() {
        var former = readUpTo(149, new Progress.Origin("topic-a", "memory-z"));

        assertThat(beginning(OptionalLong.of(150), former)).isInstanceOf(SourcePartition.Beginning.Refused.class);
    }

    @Test
    void whatIsNotKnownIsNotHeldAgainstIt() {
        assertThat(beginning(OptionalLong.of(150), readUpTo(149, new Progress.Origin("", ""))))
                .isEqualTo(new SourcePartition.Beginning.AsCommitted());
    }
}
