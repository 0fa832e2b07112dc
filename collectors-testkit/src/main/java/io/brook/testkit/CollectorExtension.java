package io.brook.testkit;

import io.brook.runtime.ProductFiles;
import io.brook.runtime.ProductRead;
import io.brook.validate.Rule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/// Hands a [CollectorHarness] to each test of a [CollectorTest], and closes it afterwards.
final class CollectorExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(CollectorExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CollectorHarness.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(CollectorHarness.class, _ -> open(context), CollectorHarness.class);
    }

    private static CollectorHarness open(ExtensionContext context) {
        var marked = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), CollectorTest.class)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        context.getRequiredTestClass().getSimpleName() + " must be marked with @CollectorTest"));
        List<Rule> rules = Arrays.stream(marked.rules())
                .<Rule>map(ReflectionSupport::newInstance)
                .toList();
        return switch (ProductFiles.read(marked.value())) {
            case ProductRead.Usable usable -> CollectorHarness.open(usable.product(), marked.collector(), rules);
            case ProductRead.Unusable unusable ->
                throw new ExtensionConfigurationException(String.join(System.lineSeparator(), unusable.problems()));
        };
    }
}
