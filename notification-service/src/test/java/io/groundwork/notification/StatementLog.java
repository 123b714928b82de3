package io.groundwork.notification;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Records the SQL that the service prepares, so that tests can count statements. */
@TestComponent
public class StatementLog implements BeanPostProcessor {

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();

    /** Runs something and gives the statements prepared meanwhile, but for those of work that goes on in the background. */
    public List<String> during(Runnable work) {
        statements.clear();
        work.run();
        return statements.stream().filter(StatementLog::ofTheForeground).toList();
    }

    private static boolean ofTheForeground(String sql) {
        return sql.matches("(?s).*\\b(notification|subscription|recipient|insert into mail_delivery)\\b.*");
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Recording(source) : bean;
    }

    private final class Recording extends DelegatingDataSource {

        Recording(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.add((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
