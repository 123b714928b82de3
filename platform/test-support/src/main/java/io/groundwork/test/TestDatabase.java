package io.groundwork.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The database of the module under test: as in production one schema and one login role that can reach only it. Both
 * are named {@code service}.
 */
public final class TestDatabase {

    static final String NAME = "groundwork";
    static final String ROLE = "service";

    private TestDatabase() {}

    /** Empties every table of the schema but the histories of migrations, and starts its sequences anew. */
    public static void truncate() {
        try (var connection = connect()) {
            var tables = tables(connection);
            if (!tables.isEmpty()) {
                run(connection, "truncate " + String.join(", ", tables) + " restart identity cascade");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection as the service's role, for looking at what was really written. */
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                TestBackends.setting(BackendKind.POSTGRES, "spring.datasource.url"), ROLE, ROLE);
    }

    static void create(String administrativeUrl) {
        create(administrativeUrl, "");
    }

    static void create(String administrativeUrl, String password) {
        try (var connection = DriverManager.getConnection(administrativeUrl, "postgres", password)) {
            run(connection, "create role " + ROLE + " login password '" + ROLE + "'");
            run(connection, "create database " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var url = administrativeUrl.replaceFirst("/postgres$", "/" + NAME);
        try (var connection = DriverManager.getConnection(url, "postgres", password)) {
            run(connection, "create schema " + ROLE + " authorization " + ROLE);
            run(connection, "revoke all on schema public from public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        var sql = "select quote_ident(tablename) from pg_tables where schemaname = current_schema()"
                + " and tablename not like 'flyway%'";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
