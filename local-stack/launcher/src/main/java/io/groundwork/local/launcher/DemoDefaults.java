package io.groundwork.local.launcher;

import io.groundwork.local.stack.StackPort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Addresses and credentials of the local stack, for options of the demo that are not given. */
final class DemoDefaults implements IDefaultValueProvider {

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? value(option.longestName()) : null;
    }

    private static @Nullable String value(String option) {
        return switch (option) {
            case "--url" -> "http://localhost:" + port(StackPort.GATEWAY);
            case "--kafka" -> "localhost:" + port(StackPort.KAFKA);
            case "--mail" -> "http://localhost:" + port(StackPort.MAIL);
            case "--credentials" -> LocalStack.started().folders().credentials().toString();
            default -> null;
        };
    }

    private static int port(StackPort port) {
        return LocalStack.started().ports().of(port);
    }
}
