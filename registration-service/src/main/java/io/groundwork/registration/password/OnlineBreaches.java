package io.groundwork.registration.password;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks a range service (k-anonymity, as Have I Been Pwned serves it) about a password: it is told five of forty digits of its SHA-1, and
 * gives all breached ones that begin so. When it does not answer, nothing is known, and nobody is kept from signing up.
 */
@Component
class OnlineBreaches {

    private static final Logger log = LoggerFactory.getLogger(OnlineBreaches.class);
    private static final int TOLD = 5;

    private final BreachSettings settings;
    private final HttpClient http;

    OnlineBreaches(BreachSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    boolean contain(PlainPassword password) {
        if (settings.rangeUrl().isBlank()) {
            return false;
        }
        String hash = sha1(password.value());
        try {
            return lists(ask(hash.substring(0, TOLD)), hash.substring(TOLD));
        } catch (IOException away) {
            log.warn("Breached passwords are checked by the bundled list alone: {}", away.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String ask(String prefix) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.rangeUrl() + prefix))
                .timeout(settings.timeout())
                .header("Add-Padding", "true")
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }

    /** Lines are {@code suffix:count}; padding has the count 0. */
    private static boolean lists(String answer, String suffix) {
        return answer.lines()
                .anyMatch(line ->
                        line.regionMatches(true, 0, suffix + ":", 0, suffix.length() + 1) && !line.endsWith(":0"));
    }

    private static String sha1(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
