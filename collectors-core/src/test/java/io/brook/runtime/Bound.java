package io.brook.runtime;

import io.micronaut.context.ApplicationContext;
import java.util.Map;

/// Binds a settings record from properties alone, as the process does.
final class Bound {
    private Bound() {}

    static <T> T from(Class<T> type, Map<String, Object> properties) {
        try (var context = ApplicationContext.builder()
                .environmentPropertySource(false)
                .deduceEnvironment(false)
                .properties(properties)
                .start()) {
            return context.getBean(type);
        }
    }
}
