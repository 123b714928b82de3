package io.groundwork.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class ViolationProblemsTests {

    @ParameterizedTest
    @CsvSource({
        "23505, CONFLICT",
        "23503, CONFLICT",
        "22021, INVALID_REQUEST",
        "22003, INVALID_REQUEST",
        "22001, INVALID_REQUEST",
        "23502, INTERNAL",
        "23514, INTERNAL"
    })
    void aRefusalIsJudgedByItsSqlState(String state, CommonProblem type) {
        SQLException cause = new SQLException("Key (email)=(a@b.c) of users", state);
        ProblemException problem =
                ViolationProblems.of(new DataIntegrityViolationException("insert into users", cause));
        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.detail()).doesNotContain("users", "a@b.c");
    }

    @Test
    void aDuplicateKeyNeedsNoState() {
        assertThat(ViolationProblems.of(new DuplicateKeyException("twice")).type())
                .isEqualTo(CommonProblem.CONFLICT);
    }
}
