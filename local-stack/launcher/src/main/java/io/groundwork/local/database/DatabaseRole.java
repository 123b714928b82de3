package io.groundwork.local.database;

/** A login role with a schema of the same name: a lower-case word, so that it needs no quoting. */
public record DatabaseRole(String name, String password) {

    public DatabaseRole {
        if (!name.matches("[a-z]+") || !password.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("Not a plain role and password: " + name);
        }
    }
}
