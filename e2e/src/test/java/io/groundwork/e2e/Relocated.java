package io.groundwork.e2e;

import static org.awaitility.Awaitility.await;

import io.groundwork.local.credentials.CredentialsFile;
import io.groundwork.local.stack.Service;
import io.groundwork.local.stack.ServiceEnvironment;
import io.groundwork.local.stack.ServiceProgram;
import io.groundwork.local.stack.StackFolders;
import io.groundwork.local.stack.StackPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The suite's services but its own issuer, once more on the same backends, told by nothing but settings to trust another. */
final class Relocated implements AutoCloseable {

    static final Set<Service> SERVICES = EnumSet.complementOf(EnumSet.of(Service.REGISTRATION));

    private static final Duration START = Duration.ofMinutes(3);

    private final OtherIssuer issuer;
    private final StackPorts ports;
    private final List<Process> processes = new ArrayList<>();

    private Relocated(OtherIssuer issuer, StackPorts ports) {
        this.issuer = issuer;
        this.ports = ports;
    }

    static Relocated start(Suite suite) {
        var issuer = OtherIssuer.start(suite.home());
        var environment = new HashMap<>(suite.environment());
        for (var service : SERVICES) {
            environment.put(service.port().variable(), Integer.toString(Suite.freePort()));
            environment.put(service.managementPort().variable(), Integer.toString(Suite.freePort()));
        }
        var settings = Map.of(
                "GROUNDWORK_ISSUER_URI", issuer.uri(),
                "GROUNDWORK_SECURITY_ROLESCLAIM", "realm_access.roles",
                "GROUNDWORK_SECURITY_SCOPEPREFIX", "groundwork/");
        environment.putAll(settings);
        var relocated = new Relocated(issuer, StackPorts.from(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(relocated::close));
        SERVICES.forEach(service -> relocated.launch(suite, service, environment, settings));
        await().atMost(START).pollInterval(Duration.ofMillis(300)).until(relocated::ready);
        return relocated;
    }

    OtherIssuer issuer() {
        return issuer;
    }

    String url() {
        return url(Service.GATEWAY);
    }

    String url(Service service) {
        return "http://localhost:" + ports.of(service.port());
    }

    private void launch(Suite suite, Service service, Map<String, String> environment, Map<String, String> settings) {
        try {
            var credentials = new CredentialsFile(suite.credentialsFile()).load();
            var program = ServiceProgram.of(
                    service, StackFolders.from(environment), new ServiceEnvironment(ports, credentials, environment));
            var builder = new ProcessBuilder(program.cache().command())
                    .redirectErrorStream(true)
                    .redirectOutput(suite.home()
                            .resolve("relocated-" + service.module() + ".log")
                            .toFile());
            builder.environment().putAll(settings);
            builder.environment().putAll(program.environment());
            processes.add(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean ready() {
        if (processes.stream().anyMatch(process -> !process.isAlive())) {
            throw new IllegalStateException("a service ended, see relocated-*.log");
        }
        return SERVICES.stream().allMatch(service -> Suite.isReady(ports.of(service.managementPort())));
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
        issuer.close();
    }
}
