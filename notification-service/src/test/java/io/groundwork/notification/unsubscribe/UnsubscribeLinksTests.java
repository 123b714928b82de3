package io.groundwork.notification.unsubscribe;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.platform.vault.Vault;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeLinksTests {

    private static final UserId ADA = new UserId("auth0|ada of elsewhere");
    private static final TopicName TASKS = new TopicName("tasks.assigned");

    private final UnsubscribeLinks links = links("a secret of thirty-two characters or more");

    @Test
    void sayWhoAndWhat() {
        assertThat(links.read(token(links))).contains(new Unsubscription.OfPerson(ADA, TASKS));
        assertThat(links.of(ADA, TASKS).toString()).startsWith("https://example.com/api/v1/unsubscriptions/");
    }

    @Test
    void ofReadersNameTheSubscriptionOnly() {
        UUID subscription = UUID.randomUUID();
        String link = links.ofReader(subscription, TASKS).toString();

        assertThat(links.read(link.substring(link.lastIndexOf('/') + 1)))
                .contains(new Unsubscription.OfReader(subscription, TASKS));
    }

    /** A subscriber may choose an id that looks like a subscription's; the signature tells what a link is for. */
    @Test
    void areForOnePurpose() {
        UUID id = UUID.randomUUID();

        assertThat(links.of(new UserId(id.toString()), TASKS)).isNotEqualTo(links.ofReader(id, TASKS));
    }

    @Test
    void areTheSameEachTime() {
        assertThat(links.of(ADA, TASKS)).isEqualTo(links.of(ADA, TASKS));
    }

    @Test
    void cannotBeMadeByOthers() {
        String foreign = token(links("another secret of thirty-two characters"));

        assertThat(links.read(foreign)).isEmpty();
        assertThat(links.read(token(links).substring(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "abc", "abc.def", "!!!.???"})
    void areNotAnyText(String text) {
        assertThat(links.read(text)).isEmpty();
    }

    private static String token(UnsubscribeLinks links) {
        String link = links.of(ADA, TASKS).toString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static UnsubscribeLinks links(String secret) {
        return new UnsubscribeLinks(
                new Vault(secret, "test"), new UnsubscribeProperties(URI.create("https://example.com")));
    }
}
