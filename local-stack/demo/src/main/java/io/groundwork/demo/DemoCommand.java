package io.groundwork.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code groundwork demo}: exits with 0 when every step held, with 1 when one did not. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the main job against a running suite, as a client outside would, and checks every result.")
public final class DemoCommand implements Callable<Integer> {

    @Option(names = "--url", defaultValue = "http://localhost:8080", description = "Gateway (${DEFAULT-VALUE})")
    private URI url = URI.create("http://localhost:8080");

    @Option(names = "--kafka", defaultValue = "localhost:19092", description = "Kafka (${DEFAULT-VALUE})")
    private String kafka = "localhost:19092";

    @Option(names = "--mail", defaultValue = "http://localhost:18025", description = "Mail viewer (${DEFAULT-VALUE})")
    private URI mail = URI.create("http://localhost:18025");

    @Option(
            names = "--credentials",
            defaultValue = "${env:GROUNDWORK_HOME:-.groundwork}/credentials",
            description = "File of the suite's first credentials (${DEFAULT-VALUE})")
    private Path credentials = Path.of(".groundwork", "credentials");

    @Option(names = "--registrations", description = "NDJSON file of people instead of the built-in sample")
    private @Nullable Path registrations;

    @Option(names = "--orders", description = "JSON array of orders instead of the built-in sample")
    private @Nullable Path orders;

    @Option(names = "--clicks", description = "NDJSON file of clicks instead of the built-in sample")
    private @Nullable Path clicks;

    @Override
    public Integer call() throws IOException {
        var samples = Samples.read(registrations, orders, clicks);
        try (var outside = new Outside(url, kafka, mail, Credentials.read(credentials))) {
            return new Demo(outside, samples, System.out).run() ? 0 : 1;
        }
    }
}
