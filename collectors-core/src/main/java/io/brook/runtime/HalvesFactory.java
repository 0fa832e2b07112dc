package io.brook.runtime;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/// Builds the halves that the settings ask for.
@Factory
final class HalvesFactory {
    @Singleton
    Halves halves() {
        return new Halves(List.of(), List.of());
    }
}
