package io.groundwork.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite for the first test that needs it; it ends with the last. Relocated services end with the class that needs them. */
final class SuiteExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Suite.class || type == Relocated.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var suite = store(context.getRoot()).computeIfAbsent(Suite.class, _ -> Suite.start(), Suite.class);
        return parameter.getParameter().getType() == Suite.class
                ? suite
                : store(context.getParent().orElseThrow())
                        .computeIfAbsent(Relocated.class, _ -> Relocated.start(suite), Relocated.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(SuiteExtension.class));
    }
}
