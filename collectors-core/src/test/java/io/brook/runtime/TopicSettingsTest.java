package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicSettingsTest {
    @Test
    void topicsAreCreatedOnlyInTheEmbeddedEnvironmentByDefault() {
        var settings = Bound.from(TopicSettings.class, Map.of());

        assertThat(settings).isEqualTo(new TopicSettings(null, 4, (short) 1));
        assertThat(settings.createIn(Deployment.EMBEDDED)).isTrue();
        assertThat(settings.createIn(Deployment.PRODUCTION)).isFalse();
    }

    @Test
    void everyPropertyIsMapped() {
        var settings = Bound.from(
                TopicSettings.class,
                Map.of(
                        "collector.topics.create", "true",
                        "collector.topics.partitions", "12",
                        "collector.topics.replication", "3"));

        assertThat(settings).isEqualTo(new TopicSettings(true, 12, (short) 3));
        assertThat(settings.createIn(Deployment.PRODUCTION)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            collector.topics.partitions  | 0 | collector.topics.partitions must be 1 or more, was 0
            collector.topics.replication | 0 | collector.topics.replication must be 1 or more, was 0
            """)
    void aRefusalSaysWhatWasExpected(String property, String value, String sentence) {
        assertThatThrownBy(() -> Bound.from(TopicSettings.class, Map.of(property, value)))
                .hasRootCauseMessage(sentence);
    }
}
