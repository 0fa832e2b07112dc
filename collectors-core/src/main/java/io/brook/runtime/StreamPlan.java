package io.brook.runtime;

import io.brook.streams.StreamsSettings;
import io.brook.streams.Telemetry;

/// What the stream half is to run.
record StreamPlan(Blueprint blueprint, StreamsSettings streams, TopicWait topics, Telemetry telemetry) {}
