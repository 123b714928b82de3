package io.groundwork.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailQueryTests {

    private static final Mail MAIL = new Mail(
            "1",
            "m@example.com",
            new Envelope(
                    new Address("Groundwork", "no-reply@groundwork.local"),
                    List.of(new Address("Ada Lovelace", "ada@example.com")),
                    List.of(),
                    List.of(),
                    List.of()),
            "Confirm your address",
            Instant.EPOCH,
            Instant.EPOCH,
            10,
            new Body("Your code is 123456", "", List.of()));

    @ParameterizedTest
    @CsvSource({
        "to:ada@example.com, true",
        "to:ADA@example.com, true",
        "to:\"Ada Lovelace\", true",
        "to:bob@example.com, false",
        "from:no-reply@groundwork.local, true",
        "subject:confirm to:ada, true",
        "subject:confirm to:bob, false",
        "123456, true",
        "'', true"
    })
    void matchesWhatMailpitWould(String query, boolean matches) {
        assertThat(MailQuery.of(query).test(MAIL)).isEqualTo(matches);
    }
}
