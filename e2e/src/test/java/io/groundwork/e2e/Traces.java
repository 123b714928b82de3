package io.groundwork.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for a person everywhere in a running suite.
 *
 * @param forms what to look for, all in lower case, by a name for the report
 */
record Traces(Suite suite, Map<String, String> forms) {

    private static final String TABLES = """
            select table_schema, table_name from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """;

    /** Texts as they are, in hex as bytes are shown, in base64, and the hashes that anybody could make of a known address. */
    static Traces of(Suite suite, Map<String, String> texts) {
        var forms = new LinkedHashMap<String, String>();
        texts.forEach((name, text) -> {
            var lower = text.toLowerCase(Locale.ROOT);
            forms.put(name, lower);
            forms.put(name + " in hex", hex(bytes(lower)));
            forms.put(name + " as typed, in hex", hex(bytes(text)));
            forms.put(name + " in base64", base64(text));
            for (var algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
                forms.put(algorithm + " of " + name, hex(digest(algorithm, lower)));
            }
        });
        return new Traces(suite, forms);
    }

    /** Each as {@code schema.table: form}, from every row of every table of every schema. */
    Set<String> inTables() throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = Databases.connect(suite)) {
            for (var table : tables(connection)) {
                search(connection, table, found);
            }
        }
        return found;
    }

    /** Every table there is, so that a report can say how many were looked at. */
    static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1) + "." + rows.getString(2));
            }
        }
        return names;
    }

    private void search(Connection connection, String table, Set<String> found) throws SQLException {
        var sql = "select f.name from unnest(?::text[], ?::text[]) as f (name, form)"
                + " where exists (select from " + table
                + " t where position(f.form in lower(row_to_json(t)::text)) > 0)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, connection.createArrayOf("text", forms.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("text", forms.values().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(table + ": " + rows.getString(1));
                }
            }
        }
    }

    /** Keys of Redis with a form in their name or in what they hold, each with the forms. */
    Map<String, Set<String>> inRedis() throws IOException {
        var found = new LinkedHashMap<String, Set<String>>();
        try (var redis = new Redis(suite.port("REDIS"))) {
            for (var key : redis.keys()) {
                var here = in(key + " " + String.join(" ", redis.values(key)));
                if (!here.isEmpty()) {
                    found.put(key, here);
                }
            }
        }
        return found;
    }

    /** Logs of all processes, each as {@code file: line}. */
    List<String> inLogs() throws IOException {
        try (var files = Files.walk(suite.home().resolve("logs"))) {
            return files.filter(Files::isRegularFile).flatMap(this::lines).toList();
        }
    }

    private Stream<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !in(line).isEmpty())
                    .map(line -> log.getFileName() + ": " + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the forms that a text has in it. */
    Set<String> in(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var found = new TreeSet<String>();
        forms.forEach((name, form) -> {
            if (lower.contains(form)) {
                found.add(name);
            }
        });
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** In lower case, as all else is compared; without its end, which depends on what follows. */
    private static String base64(String text) {
        var encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes(text));
        return encoded.substring(0, encoded.length() - 2).toLowerCase(Locale.ROOT);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
