package io.groundwork.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            TODO,        TODO,        true
            TODO,        IN_PROGRESS, true
            TODO,        DONE,        true
            TODO,        CANCELLED,   true
            IN_PROGRESS, TODO,        true
            IN_PROGRESS, DONE,        true
            IN_PROGRESS, CANCELLED,   true
            DONE,        DONE,        true
            DONE,        TODO,        true
            DONE,        IN_PROGRESS, true
            DONE,        CANCELLED,   false
            CANCELLED,   TODO,        true
            CANCELLED,   IN_PROGRESS, true
            CANCELLED,   DONE,        false
            """)
    void onlyAnOpenTaskIsClosed(Status from, Status to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }
}
