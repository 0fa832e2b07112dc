package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static StreamsException lost() {
        return new StreamsException(new OffsetOutOfRangeException(Map.of(new TopicPartition("orders.v1", 2), 25L)));
    }

    @Test
    void recordsThatWereLostAreNotTriedAgainAndTheirBeginningIsNamed() {
        assertThat(Failures.isFinal(lost())).isTrue();
        assertThat(Failures.lostPositions(lost())).containsExactly("orders.v1:2:25");
    }

    @Test
    void aSourceThatIsGoneIsNotTriedAgain() {
        assertThat(Failures.isFinal(new MissingSourceTopicException("gone"))).isTrue();
    }

    @Test
    void anyOtherFailureIsTriedAgain() {
        assertThat(Failures.isFinal(new StreamsException("broken"))).isFalse();
        assertThat(Failures.lostPositions(new StreamsException("broken"))).isEmpty();
    }
}
