package io.groundwork.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Makes the database {@code groundwork} with its roles and schemas, and closes it: a role reaches its own schema only,
 * and no login goes without a password. Every step may be repeated.
 */
public record DatabaseSetup(Superuser superuser, Path data, List<DatabaseRole> roles) {

    private static final String DATABASE = "groundwork";
    private static final String PASSWORDS_ONLY = "host all all 127.0.0.1/32 scram-sha-256\n";

    /** Brings the server to the wanted state, whatever an earlier run has done. */
    public void apply() throws SQLException, IOException {
        try (var connection = superuser.connect("postgres");
                var statement = connection.createStatement()) {
            for (var role : roles) {
                login(statement, role);
            }
            createDatabase(statement);
            closeDoor(statement);
        }
        try (var connection = superuser.connect(DATABASE);
                var statement = connection.createStatement()) {
            for (var role : roles) {
                schema(statement, role);
            }
        }
    }

    private static void login(Statement statement, DatabaseRole role) throws SQLException {
        statement.execute("""
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s login; end if;
                end $$""".formatted(role.name()));
        statement.execute("alter role %s password '%s'".formatted(role.name(), role.password()));
    }

    private static void createDatabase(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("create database " + DATABASE);
        statement.execute("revoke all on database " + DATABASE + " from public");
    }

    private static void schema(Statement statement, DatabaseRole role) throws SQLException {
        statement.execute("revoke all on schema public from public");
        statement.execute("create schema if not exists %1$s authorization %1$s".formatted(role.name()));
        statement.execute("grant connect, temporary on database %s to %s".formatted(DATABASE, role.name()));
        statement.execute("alter role %1$s in database %2$s set search_path = %1$s".formatted(role.name(), DATABASE));
    }

    /** The server is first made trusting everybody on loopback: from here on it asks for passwords. */
    private void closeDoor(Statement statement) throws SQLException, IOException {
        var rules = data.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(PASSWORDS_ONLY)) {
            return;
        }
        statement.execute("alter role postgres password '%s'".formatted(superuser.password()));
        var partial = data.resolve("pg_hba.conf.partial");
        Files.writeString(partial, PASSWORDS_ONLY);
        Files.move(partial, rules, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        statement.execute("select pg_reload_conf()");
    }
}
