package io.groundwork.test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Records the SQL that a service prepares, so that tests can count statements. A service makes a bean of it for its tables. */
public class StatementRecorder implements BeanPostProcessor {

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private final Pattern foreground;

    /** Only while someone asks: a suite prepares statements without end. */
    private volatile boolean recording;

    /** @param tables words of which a statement must hold one to be counted; relays and purges work in the background */
    protected StatementRecorder(String... tables) {
        foreground = Pattern.compile("\\b(" + String.join("|", tables) + ")\\b");
    }

    /** Runs something and gives the statements about those tables that were prepared meanwhile. */
    public List<String> during(Runnable work) {
        statements.clear();
        recording = true;
        try {
            work.run();
        } finally {
            recording = false;
        }
        return statements.stream().filter(sql -> foreground.matcher(sql).find()).toList();
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
                        if (recording && method.getName().equals("prepareStatement")) {
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
