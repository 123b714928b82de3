package io.groundwork.local.launcher;

import io.groundwork.demo.DemoCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code groundwork}. */
@Command(
        name = "groundwork",
        description = "Runs the whole suite on this machine: nothing to install but a JDK.",
        mixinStandardHelpOptions = true,
        version = "groundwork 0.1.0-SNAPSHOT")
public final class Launcher {

    private Launcher() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        // The libraries' logging would only be noise between the lines for people.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.exit(commandLine(new Terminal(new PrintWriter(System.out, true, StandardCharsets.UTF_8)))
                .execute(args.length == 0 ? new String[] {"--help"} : args));
    }

    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new Launcher())
                .addSubcommand(new UpCommand(terminal))
                .addSubcommand(new DownCommand(terminal))
                .addSubcommand(new StatusCommand(terminal))
                .addSubcommand(new LogsCommand(terminal))
                .addSubcommand("demo", demo())
                .addSubcommand(new TokenCommand(terminal))
                .addSubcommand(new ResetCommand(terminal))
                .addSubcommand(new DoctorCommand(terminal))
                .setExecutionExceptionHandler(new ErrorLines());
    }

    /** The demo knows nothing of this launcher: where the local stack listens is told to it as defaults. */
    private static CommandLine demo() {
        return new CommandLine(new DemoCommand()).setDefaultValueProvider(new DemoDefaults());
    }
}
