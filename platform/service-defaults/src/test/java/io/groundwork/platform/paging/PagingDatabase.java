package io.groundwork.platform.paging;

import io.groundwork.local.backends.Folders;
import io.groundwork.local.backends.Ports;
import io.groundwork.local.backends.PostgresBackend;
import io.groundwork.local.backends.RunningBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A PostgreSQL with one table of 500 rows: many ties, and nulls in each sortable column but the last. */
final class PagingDatabase implements AutoCloseable {

    private static final String TABLE = """
            create table item (
                id uuid primary key default gen_random_uuid(),
                due_at timestamptz, priority int, title text collate "C", created_at timestamptz not null);
            insert into item (due_at, priority, title, created_at)
            select case when n % 5 = 0 then null else timestamptz '2026-01-01T00:00Z' + (n % 17) * interval '1 microsecond' end,
                   nullif(n % 4, 0), nullif('t' || n % 7, 't3'), timestamptz '2026-01-01T00:00Z' + (n % 50) * interval '1 hour'
            from generate_series(1, 500) n;
            create index on item (created_at, id);
            create index on item (due_at, id);
            """;

    private final Path home;
    private final RunningBackend server;
    private final SingleConnectionDataSource source;

    PagingDatabase() {
        try {
            home = Files.createTempDirectory("groundwork-paging-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PostgresBackend postgres = new PostgresBackend(home.resolve("postgres"), binaries(), Ports.free(), false);
        server = RunningBackend.start(postgres, home.resolve("postgres.log"), Duration.ofSeconds(90));
        source = new SingleConnectionDataSource(postgres.jdbcUrl("postgres"), "postgres", "", true);
        jdbc().sql(TABLE).update();
    }

    /** Unpacked once for all modules of a build. */
    private Path binaries() {
        String root = System.getProperty("groundwork.root");
        return root == null ? home.resolve("binaries") : Path.of(root, "target", "backends", "postgres");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    @Override
    public void close() throws IOException {
        source.destroy();
        server.close();
        Folders.delete(home);
    }
}
