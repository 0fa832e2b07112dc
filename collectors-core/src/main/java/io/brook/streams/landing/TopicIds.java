package io.brook.streams.landing;

import io.brook.landing.LandingFailure;
import java.util.UUID;

/// Asks for a topic's present id. Blocks for a moment.
interface TopicIds {
    UUID of(String topic) throws LandingFailure;
}
