package io.groundwork.local.backends;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * PostgreSQL 18. The superuser is {@code postgres} without a password, reachable from loopback only.
 *
 * @param home folder of the data
 * @param binaries folder the binaries are unpacked to; may be shared
 * @param durable whether commits are flushed to disk; tests do without
 */
public record PostgresBackend(Path home, Path binaries, int port, boolean durable) implements Backend {

    private static final int TIMEOUT_SECONDS = 1;

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(home);
            PostgresBinaries.unpack(binaries.toAbsolutePath());
            if (!Files.exists(data().resolve("PG_VERSION"))) {
                initialise();
            }
        } catch (IOException e) {
            throw BackendException.because("Cannot prepare postgres in " + home, e);
        }
    }

    @Override
    public List<String> command() {
        var durability = durable
                ? Stream.<String>of()
                : Stream.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
        var options = Stream.of(
                "-D",
                data().toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=300",
                "-c",
                "shared_buffers=128MB",
                "-c",
                "timezone=UTC");
        return Unprivileged.command(Stream.concat(Stream.concat(Stream.of(binary("postgres")), options), durability)
                .toList());
    }

    @Override
    public boolean ready() {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("connectTimeout", Integer.toString(TIMEOUT_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(TIMEOUT_SECONDS));
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), properties)) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** JDBC address of a database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** Into a folder beside the final one, so that an {@code initdb} cut short is not taken for a database. */
    private void initialise() throws IOException {
        var partial = home.resolve("data.partial").toAbsolutePath();
        Folders.delete(partial);
        var command = Unprivileged.command(List.of(
                binary("initdb"),
                "-D",
                partial.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException("initdb failed:\n" + output);
        }
        Files.move(partial, data());
    }

    private Path data() {
        return home.resolve("data").toAbsolutePath();
    }

    private String binary(String name) {
        return binaries.toAbsolutePath().resolve("bin").resolve(name).toString();
    }
}
