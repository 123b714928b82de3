package io.groundwork.messaging.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Opens the relay's own connections, beside the pool: a pool may validate, reset or retire a connection at any time, and
 * the lock would go with it.
 */
final class RelayConnections {

    /**
     * The server gives up on a peer that vanished without a word (a lost node) after about 20 s, and with that frees the lock
     * for another relay. The default of most systems is two hours.
     */
    private static final String NOTICE_LOST_PEER = """
            set tcp_keepalives_idle = 5;
            set tcp_keepalives_interval = 5;
            set tcp_keepalives_count = 3;
            set tcp_user_timeout = 20000
            """;

    private final JdbcConnectionDetails details;
    private final String applicationName;

    RelayConnections(JdbcConnectionDetails details, String applicationName) {
        this.details = details;
        this.applicationName = applicationName;
    }

    RelayConnection open() throws SQLException {
        Connection connection = DriverManager.getConnection(details.getJdbcUrl(), properties());
        try (Statement statement = connection.createStatement()) {
            statement.execute(NOTICE_LOST_PEER);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new RelayConnection(connection);
    }

    private Properties properties() {
        Properties properties = new Properties();
        setIfPresent(properties, "user", details.getUsername());
        setIfPresent(properties, "password", details.getPassword());
        properties.setProperty("ApplicationName", applicationName + " outbox relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        return properties;
    }

    private static void setIfPresent(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
