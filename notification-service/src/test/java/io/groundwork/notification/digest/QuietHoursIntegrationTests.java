package io.groundwork.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.Events;
import io.groundwork.notification.TestMailServer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursIntegrationTests extends HeldMailStory {

    private static final Instant NINE = Instant.parse("2090-03-02T09:00:00Z");

    /** In Vienna the clocks go forward on 26 March 2090 at 01:00Z, and back on 29 October. */
    @ParameterizedTest
    @CsvSource({
        "2090-03-01T22:00:00Z, 2090-03-02T06:00:00Z",
        "2090-03-25T22:00:00Z, 2090-03-26T05:00:00Z",
        "2090-10-28T21:00:00Z, 2090-10-29T06:00:00Z"
    })
    void waitsForTheEndOfQuietHours(Instant night, Instant morning) {
        want("\"time_zone\": \"Europe/Vienna\", \"quiet_hours\": {\"from\": \"22:00\", \"to\": \"07:00\"}");

        mail(night, "Release 1");

        assertThat(queued()).containsExactly(morning);
        assertThat(jdbc.sql("select give_up_at from mail_delivery where recipient_email = :to")
                        .param("to", address)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single())
                .isAfter(morning.plusSeconds(3_600));
    }

    @Test
    void waitsForTheEndOfQuietHoursWithDigestsToo() {
        want("\"digest\": {\"frequency\": \"hourly\"}, \"quiet_hours\": {\"from\": \"20:00\", \"to\": \"09:00\"}");
        mail(EVENING, "Release 1");

        compose(EVENING.plusSeconds(1_800));
        compose(NINE.minusSeconds(1));
        assertThat(queued()).isEmpty();
        assertThat(waiting()).isOne();

        compose(NINE);
        assertThat(queued()).hasSize(1);
    }

    @Test
    void sendsMailsOfSecurityAtOnceWhateverWasSaid() {
        want(
                "\"digest\": {\"frequency\": \"daily\"}, \"quiet_hours\": {\"from\": \"00:00\", \"to\": \"23:59:59.999\"}");

        Events.send(
                "user.events",
                "user.password-reset-requested",
                Events.example("user.events", "user.password-reset-requested")
                        .put("user_id", ada.value())
                        .put("email", address)
                        .put("expires_at", "2100-01-01T00:00:00Z"));

        await().until(() -> TestMailServer.mailsTo(address).size() == 1);
        assertThat(waiting()).isZero();
    }
}
