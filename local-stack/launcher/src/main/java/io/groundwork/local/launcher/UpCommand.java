package io.groundwork.local.launcher;

import io.groundwork.local.stack.Service;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Starts backends and services, and keeps them running until Ctrl-C or down.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Option(names = "--detach", description = "Return when everything is ready; end it with down.")
    private boolean detach;

    @Option(
            names = "--services",
            split = ",",
            paramLabel = "<name>",
            description = "Only these services, such as task,gateway; none for backends alone. Default: all.")
    private @Nullable List<String> services;

    private final Terminal terminal;

    UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (detach) {
            return new DetachedLauncher(LocalStack.configured(), terminal).start(services);
        }
        new StackRun(LocalStack.configured(), chosen(), terminal).run();
        return 0;
    }

    private List<Service> chosen() {
        return services == null
                ? Arrays.asList(Service.values())
                : services.stream()
                        .filter(name -> !name.equals("none"))
                        .map(UpCommand::service)
                        .toList();
    }

    private static Service service(String name) {
        return Service.named(name)
                .orElseThrow(() -> Complaint.of("There is no service " + name + "; there are "
                        + Arrays.stream(Service.values()).map(Service::module).toList()));
    }
}
