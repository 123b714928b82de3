package io.groundwork.notification.unsubscribe;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.platform.vault.Vault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Links that say by themselves who wants no more mail of what, signed so that nobody can make one for another. They are kept nowhere
 * and never expire: a mail may be read years later.
 */
@Component
public class UnsubscribeLinks {

    static final String PATH = "/api/v1/unsubscriptions/";

    private final Vault vault;
    private final URI publicUrl;

    UnsubscribeLinks(Vault vault, UnsubscribeProperties properties) {
        this.vault = vault;
        this.publicUrl = properties.publicUrl();
    }

    public URI of(UserId user, TopicName topic) {
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((topic + " " + user).getBytes(StandardCharsets.UTF_8));
        return publicUrl.resolve(PATH + payload + "." + signature(payload));
    }

    /** What the last part of a link says; empty unless it is ours. */
    Optional<Unsubscription> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || !isOurs(token.substring(0, dot), token.substring(dot + 1))) {
            return Optional.empty();
        }
        byte[] payload = Base64.getUrlDecoder().decode(token.substring(0, dot));
        String[] said = new String(payload, StandardCharsets.UTF_8).split(" ", 2);
        return Optional.of(new Unsubscription(new UserId(said[1]), new TopicName(said[0])));
    }

    private boolean isOurs(String payload, String signature) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), signature(payload).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String payload) {
        return vault.token("unsubscribe " + payload);
    }
}
