package io.brook.runtime;

import jakarta.inject.Singleton;

/// The settings that the stream half needs together.
@Singleton
record ProcessSettings(
        CollectorSettings collector, FailoverSettings failover, TopicSettings topics, KafkaSettings kafka) {}
