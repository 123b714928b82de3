package io.groundwork.registration.reset;

import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That every request has been looked at. */
final class ResetIsIdle {

    private ResetIsIdle() {}

    static Callable<Boolean> of(JdbcClient jdbc) {
        return () -> jdbc.sql("select count(*) = 0 from password_reset_request")
                .query(Boolean.class)
                .single();
    }
}
