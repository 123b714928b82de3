package io.groundwork.notification.unsubscribe;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.platform.vault.Vault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Links that say by themselves who wants no more mail of what, or of which subscription, signed so that nobody can make one for
 * another. They are kept nowhere and never expire: a mail may be read years later.
 */
@Component
public class UnsubscribeLinks {

    static final String PATH = "/api/v1/unsubscriptions/";

    private static final String PERSON = "unsubscribe";
    private static final String READER = "unsubscribe-reader";

    private final Vault vault;
    private final URI publicUrl;

    UnsubscribeLinks(Vault vault, UnsubscribeProperties properties) {
        this.vault = vault;
        this.publicUrl = properties.publicUrl();
    }

    /** For mails to the person's own address. */
    public URI of(UserId user, TopicName topic) {
        return link(PERSON, topic + " " + user);
    }

    /** For mails to another address: it names nobody, and ends nothing but that subscription. */
    public URI ofReader(UUID subscription, TopicName topic) {
        return link(READER, topic + " " + subscription);
    }

    private URI link(String purpose, String said) {
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(said.getBytes(StandardCharsets.UTF_8));
        return publicUrl.resolve(PATH + payload + "." + signature(purpose, payload));
    }

    /** What the last part of a link says; empty unless it is ours. */
    Optional<Unsubscription> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String payload = token.substring(0, dot);
        String signature = token.substring(dot + 1);
        if (isOurs(PERSON, payload, signature)) {
            return Optional.of(said(payload, (topic, user) -> new Unsubscription.OfPerson(new UserId(user), topic)));
        }
        return isOurs(READER, payload, signature)
                ? Optional.of(said(payload, (topic, id) -> new Unsubscription.OfReader(UUID.fromString(id), topic)))
                : Optional.empty();
    }

    private static Unsubscription said(String payload, BiFunction<TopicName, String, Unsubscription> reading) {
        String[] parts = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8).split(" ", 2);
        return reading.apply(new TopicName(parts[0]), parts[1]);
    }

    private boolean isOurs(String purpose, String payload, String signature) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8),
                signature(purpose, payload).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String purpose, String payload) {
        return vault.token(purpose + " " + payload);
    }
}
