package io.groundwork.local.stack;

import io.groundwork.local.backends.Ports;
import io.groundwork.local.process.Part;
import io.groundwork.local.process.PidFiles;
import io.groundwork.local.program.AotCache;
import io.groundwork.local.program.AotTraining;
import io.groundwork.local.program.ExtractedApp;
import io.groundwork.local.program.JavaProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service extracted and set up, ready to be trained or started. */
public record ServiceProgram(Service service, AotCache cache, Map<String, String> environment, Path log) {

    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Extracts the jar of the build when it is new. */
    public static ServiceProgram of(Service service, StackFolders folders, ServiceEnvironment environment)
            throws IOException, InterruptedException {
        var app = ExtractedApp.of(folders.serviceJar(service.module()), folders.app(service.module()));
        var options = Stream.concat(service.heap().stream(), OPTIONS.stream()).toList();
        return new ServiceProgram(
                service,
                new AotCache(app.folder(), JavaProgram.jar(app.jar(), options)),
                environment.of(service),
                folders.log(service.module()));
    }

    /** A run on ports nobody uses, until the service is ready. */
    public AotTraining training(PidFiles pids) {
        var management = Ports.free();
        var elsewhere = new HashMap<>(environment);
        elsewhere.put("SERVER_PORT", "0");
        elsewhere.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        var name = PartName.training(service.module());
        return new AotTraining(
                name,
                cache,
                elsewhere,
                HttpProbe.of(management, Service.READINESS),
                log.resolveSibling(name + ".log"),
                pids);
    }

    /** The service as a process to supervise. */
    public Part part() {
        var management = Integer.parseInt(environment.getOrDefault("MANAGEMENT_SERVER_PORT", "0"));
        return Part.of(
                service.module(), cache.command(), environment, log, HttpProbe.of(management, Service.READINESS));
    }
}
