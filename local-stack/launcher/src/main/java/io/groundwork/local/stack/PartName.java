package io.groundwork.local.stack;

import io.groundwork.local.process.Leftovers.Leftover;
import io.groundwork.local.process.StopSignal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Names of the backends' processes, and of all processes in the order they start. */
public enum PartName {
    POSTGRES("postgres", StackPort.POSTGRES),
    REDIS("redis", StackPort.REDIS),
    KAFKA("kafka", StackPort.KAFKA),
    OBJECT_STORE("object-store", StackPort.S3),
    MAIL_SERVER("mail-server", StackPort.MAIL);

    /** Pid file of the launcher itself. */
    public static final String LAUNCHER = "launcher";

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final String text;
    private final StackPort port;

    PartName(String text, StackPort port) {
        this.text = text;
        this.port = port;
    }

    public String text() {
        return text;
    }

    /** The port its users connect to. */
    public StackPort port() {
        return port;
    }

    /** Backends, then services. */
    public static List<String> inStartOrder() {
        return Stream.concat(
                        Arrays.stream(values()).map(PartName::text),
                        Arrays.stream(Service.values()).map(Service::module))
                .toList();
    }

    /** Pid file and log of the run that makes the start-up cache of a part. */
    public static String training(String part) {
        return part + "-training";
    }

    /** How to end each, the last started first. */
    public static List<Leftover> inStopOrder() {
        return inStartOrder().reversed().stream()
                .flatMap(name -> Stream.of(training(name), name))
                .map(name -> new Leftover(
                        name, name.equals(POSTGRES.text) ? StopSignal.INTERRUPT : StopSignal.TERMINATE, GRACE))
                .toList();
    }
}
