package io.groundwork.messaging.listener;

import io.groundwork.messaging.UnprocessableEventException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a failure says about trying again. */
enum FailureKind {
    /** The event itself is wrong: it never passes. */
    UNPROCESSABLE,
    /** Something the service needs is away: every event would fail now, and this one will pass when it is back. */
    TRANSIENT,
    /** Nobody knows: a few attempts. */
    OTHER;

    private static final int DEEPEST = 20;

    /** Connection, operator intervention, lack of resources, rollback (deadlock), lock not available, read-only standby. */
    private static final List<String> TRANSIENT_SQL_STATES = List.of("08", "57", "53", "58", "40", "55P03", "25006");

    /** By name, because a service need not have Redis on its classpath. */
    private static final Set<String> TRANSIENT_NAMES = Set.of(
            "io.lettuce.core.RedisException",
            "io.lettuce.core.RedisConnectionException",
            "io.lettuce.core.RedisCommandTimeoutException",
            "io.lettuce.core.RedisLoadingException",
            "io.lettuce.core.RedisReadOnlyException",
            "org.springframework.data.redis.RedisConnectionFailureException",
            "org.eclipse.angus.mail.util.MailConnectException");

    static FailureKind of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        if (chain.stream().anyMatch(UnprocessableEventException.class::isInstance)) {
            return UNPROCESSABLE;
        }
        return transientBySqlState(chain).orElseGet(() -> chain.stream().anyMatch(FailureKind::isTransient))
                ? TRANSIENT
                : OTHER;
    }

    private static List<Throwable> chain(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, t -> t != null, t -> t.getCause())
                .limit(DEEPEST)
                .toList();
    }

    /** The server's own word comes first: Spring calls an index row that is too large a resource failure, too. */
    private static Optional<Boolean> transientBySqlState(List<Throwable> chain) {
        return chain.stream()
                .filter(SQLException.class::isInstance)
                .map(t -> ((SQLException) t).getSQLState())
                .filter(state -> state != null)
                .findFirst()
                .map(state -> TRANSIENT_SQL_STATES.stream().anyMatch(state::startsWith));
    }

    private static boolean isTransient(Throwable t) {
        return switch (t) {
            // Another writer was first: it may pass next time, or never, if the code is wrong.
            case OptimisticLockingFailureException _ -> false;
            case DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    CannotCreateTransactionException _,
                    SQLTransientException _,
                    SQLRecoverableException _,
                    RetriableException _ -> true;
            case IOException io -> isConnectionFailure(io);
            default -> TRANSIENT_NAMES.contains(t.getClass().getName());
        };
    }

    private static boolean isConnectionFailure(IOException e) {
        return e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || e instanceof SocketTimeoutException
                || e instanceof SocketException
                || e instanceof UnknownHostException;
    }
}
