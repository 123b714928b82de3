package io.groundwork.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidRecurrenceTests {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE",
                "rrule:freq=monthly;byday=-1fr",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "DTSTART:20260131T090000Z\nRRULE:FREQ=MONTHLY",
                "DTSTART:20260131T090000\r\nRRULE:FREQ=MONTHLY\r\n",
                "RRULE:FREQ=MONTHLY;UNTIL=20261231T225959Z\nDTSTART;TZID=Europe/Berlin:20260131T090000",
                "RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD"
            })
    void rulesOfTheStandardAreTaken(String text) {
        assertThat(complaints(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RRULE:                                        | Missing '='
            every day                                     | Missing '='
            FREQ=FORTNIGHTLY                              | FORTNIGHTLY
            INTERVAL=2                                    | FREQ
            SKIP=BACKWARD;RSCALE=GREGORIAN                | cannot be understood
            FREQ=HOURLY                                   | DAILY, WEEKLY, MONTHLY or YEARLY
            FREQ=SECONDLY                                 | DAILY, WEEKLY, MONTHLY or YEARLY
            FREQ=DAILY;FREQ=DAILY                         | duplicate
            FREQ=DAILY;COUNT=2;UNTIL=20270101T000000Z     | UNTIL and COUNT
            FREQ=DAILY;COUNT=0                            | out of range
            FREQ=DAILY;COUNT=10000                        | COUNT
            FREQ=DAILY;INTERVAL=0                         | out of range
            FREQ=DAILY;INTERVAL=10000                     | INTERVAL
            FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=0,1,2,3,4 | 24 times a day
            FREQ=DAILY;BYSECOND=60                        | never applies
            FREQ=DAILY;UNTIL=20270101                     | UNTIL must be a UTC time
            FREQ=DAILY;UNTIL=20270101T000000              | UNTIL must be a UTC time
            FREQ=WEEKLY;BYDAY=1MO                         | BYDAY
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30           | never applies
            FREQ=DAILY;BYMAGIC=1                          | BYMAGIC
            RSCALE=JULIAN;FREQ=DAILY                      | RSCALE must be GREGORIAN
            """)
    void whatIsNoRuleIsRefusedWithTheReason(String text, String reason) {
        assertThat(complaints(text)).singleElement().asString().contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART:20260131                          | DTSTART must be like
            DTSTART;VALUE=DATE:20260131               | DTSTART must be like
            DTSTART:20260230T090000Z                  | a time that there is
            DTSTART:18991231T090000Z                  | 1900
            DTSTART;TZID=Mars/Olympus:20260131T090000 | IANA
            DTSTART;TZID=+02:00:20260131T090000       | DTSTART must be like
            DTSTART;TZID=Europe/Berlin:20260131T090000Z | both
            """)
    void whatIsNoBeginningIsRefusedWithTheReason(String start, String reason) {
        assertThat(complaints(start + "\nRRULE:FREQ=DAILY"))
                .singleElement()
                .asString()
                .contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "DTSTART:20260131T090000Z",
                "FREQ=DAILY\nFREQ=DAILY",
                "DTSTART:20260131T090000Z\nDTSTART:20260131T090000Z\nFREQ=DAILY",
                "FREQ=DAILY\nEXDATE:20260131T090000Z"
            })
    void otherLinesAreRefused(String text) {
        assertThat(complaints(text)).hasSize(1);
    }

    @Test
    void whatTheCallerWroteIsNotEvaluated() {
        assertThat(complaints("FREQ=${1+1}{message}"))
                .singleElement()
                .asString()
                .containsIgnoringCase("${1+1}{message}");
    }

    @Test
    void aTaskNeedNotRecur() {
        assertThat(complaints(null)).isEmpty();
    }

    private static List<String> complaints(@Nullable String text) {
        return VALIDATOR.validate(new Recurring(text)).stream()
                .map(violation -> violation.getMessage())
                .toList();
    }

    record Recurring(@ValidRecurrence @Nullable String text) {}
}
