package io.groundwork.platform.paging;

import io.groundwork.platform.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Cursors: base64url of an HMAC-SHA256 and the position it signs. Safe for concurrent use. */
final class CursorCodec {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 32;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final SecretKeySpec key;

    CursorCodec(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String encode(Position position) {
        byte[] payload = MAPPER.writeValueAsBytes(position);
        byte[] signature = sign(payload);
        byte[] cursor = ByteBuffer.allocate(signature.length + payload.length)
                .put(signature)
                .put(payload)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** Throws a 400 problem for anything this service did not sign. */
    Position decode(String cursor) {
        byte[] bytes = bytes(cursor);
        byte[] payload = Arrays.copyOfRange(bytes, Math.min(SIGNATURE_BYTES, bytes.length), bytes.length);
        byte[] signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
        if (!MessageDigest.isEqual(signature, sign(payload))) {
            throw foreign();
        }
        try {
            return MAPPER.readValue(payload, Position.class);
        } catch (JacksonException e) {
            throw foreign();
        }
    }

    static ProblemException foreign() {
        return ProblemException.invalid("/cursor", "is not a cursor of this list");
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    private byte[] sign(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
