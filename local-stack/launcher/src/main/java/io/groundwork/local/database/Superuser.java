package io.groundwork.local.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Login of the database's owner on loopback. Its password counts once {@link DatabaseSetup} has closed the door. */
public record Superuser(int port, String password) {

    private static final String WRONG_PASSWORD = "28P01";
    private static final int TIMEOUT_SECONDS = 2;

    /** A connection that gives up after two seconds without an answer. */
    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Integer.toString(TIMEOUT_SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(TIMEOUT_SECONDS));
        properties.setProperty("ApplicationName", "groundwork");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    /**
     * Whether the server takes this login now.
     *
     * @throws IllegalStateException when it refuses the password: waiting would not help
     */
    public boolean accepted() {
        try (var connection = connect("postgres")) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new IllegalStateException(
                        "PostgreSQL refuses GROUNDWORK_POSTGRES_PASSWORD: the credentials file is not that of this data"
                                + " folder (./groundwork reset starts anew)",
                        e);
            }
            return false;
        }
    }
}
