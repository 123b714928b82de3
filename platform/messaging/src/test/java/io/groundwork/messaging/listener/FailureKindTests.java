package io.groundwork.messaging.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.messaging.UnprocessableEventException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailureKindTests {

    @Test
    void whatCannotPassIsFoundUnderAnyWrapping() {
        assertThat(FailureKind.of(wrapped(new UnprocessableEventException("no"))))
                .isEqualTo(FailureKind.UNPROCESSABLE);
    }

    @Test
    void outagesAreTransient() {
        assertThat(FailureKind.of(wrapped(new DataAccessResourceFailureException("away"))))
                .isEqualTo(FailureKind.TRANSIENT);
        assertThat(FailureKind.of(wrapped(new CannotCreateTransactionException("away"))))
                .isEqualTo(FailureKind.TRANSIENT);
        assertThat(FailureKind.of(wrapped(new CannotAcquireLockException("busy"))))
                .isEqualTo(FailureKind.TRANSIENT);
        assertThat(FailureKind.of(wrapped(new ConnectException("refused")))).isEqualTo(FailureKind.TRANSIENT);
        assertThat(FailureKind.of(wrapped(new NotEnoughReplicasException("few"))))
                .isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void bugsAndBrokenRulesAreNot() {
        assertThat(FailureKind.of(new IllegalStateException("bug"))).isEqualTo(FailureKind.OTHER);
        assertThat(FailureKind.of(wrapped(new DuplicateKeyException("twice")))).isEqualTo(FailureKind.OTHER);
        assertThat(FailureKind.of(wrapped(new OptimisticLockingFailureException("late"))))
                .isEqualTo(FailureKind.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "08006, TRANSIENT",
        "57P01, TRANSIENT",
        "53300, TRANSIENT",
        "40P01, TRANSIENT",
        "55P03, TRANSIENT",
        "25006, TRANSIENT",
        "23505, OTHER",
        "22021, OTHER",
        "42P01, OTHER"
    })
    void theServersOwnWordDecides(String sqlState, FailureKind kind) {
        assertThat(FailureKind.of(wrapped(new SQLException("said the server", sqlState))))
                .isEqualTo(kind);
    }

    /** Spring calls an index row that is too large a resource failure: that would be tried for ever. */
    @Test
    void aLimitOfTheServerThatTheEventBreaksIsNotTransient() {
        SQLException tooLarge = new SQLException("index row size exceeds maximum", "54000");

        assertThat(FailureKind.of(new DataAccessResourceFailureException("failed", tooLarge)))
                .isEqualTo(FailureKind.OTHER);
    }

    private static Exception wrapped(Throwable cause) {
        return new RuntimeException("listener failed", new RuntimeException(cause));
    }
}
