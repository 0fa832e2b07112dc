package io.brook.runtime;

import io.micronaut.context.BeanProvider;

/// What the process depends on outside of itself.
record Surroundings(BeanProvider<RegistryPart> registry, ClockPart clock) {}
