package io.groundwork.notification.webpush;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Our key pair, by which push services know us (RFC 8292). Safe for concurrent use. */
final class VapidKey {

    /** Push services refuse more than a day. */
    private static final Duration LIFETIME = Duration.ofHours(12);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HEADER = base64("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.UTF_8));

    private final ECPrivateKey privateKey;
    private final String publicKey;

    VapidKey(byte[] publicKey, byte[] privateKey) {
        this.publicKey = base64(publicKey);
        this.privateKey = P256.privateKey(privateKey);
    }

    /** What a page gives to {@code pushManager.subscribe} as its {@code applicationServerKey}. */
    String publicKey() {
        return publicKey;
    }

    /**
     * The {@code Authorization} of a call.
     *
     * @param contact a {@code mailto:} or {@code https:} address of whoever runs this
     */
    String authorization(URI endpoint, String contact, Instant now) {
        String claims = JSON.createObjectNode()
                .put("aud", origin(endpoint))
                .put("exp", now.plus(LIFETIME).getEpochSecond())
                .put("sub", contact)
                .toString();
        String content = HEADER + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return "vapid t=" + content + "." + sign(content) + ", k=" + publicKey;
    }

    private String sign(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(privateKey);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has ECDSA", e);
        }
    }

    private static String origin(URI endpoint) {
        String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
        return endpoint.getScheme() + "://" + endpoint.getHost() + port;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
