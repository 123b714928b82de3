package io.groundwork.ingest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that a thread prepares; listeners and the relay work beside it and are not counted. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCount implements BeanPostProcessor {

    private static final ThreadLocal<AtomicInteger> PREPARED = ThreadLocal.withInitial(AtomicInteger::new);

    /** How many statements the work needs. */
    public static int of(Runnable work) {
        PREPARED.get().set(0);
        work.run();
        return PREPARED.get().get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new Counted(source) : bean;
    }

    private static final class Counted extends DelegatingDataSource {

        private Counted(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection target = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare")) {
                            PREPARED.get().incrementAndGet();
                        }
                        try {
                            return method.invoke(target, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getTargetException();
                        }
                    });
        }
    }
}
