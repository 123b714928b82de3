package io.groundwork.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;
import java.util.Objects;

/** SHA-256, in hex, over what a request is known by. */
record Digest(String hex) {

    private static final int DIGITS_OF_A_LONG = 16;

    /** Whose key it is, and what for. */
    static Digest scope(HttpServletRequest request, IdempotencyKey key) {
        Principal caller = request.getUserPrincipal();
        return of(
                bytes(caller == null ? "" : caller.getName()),
                bytes(request.getMethod()),
                bytes(request.getRequestURI()),
                bytes(key.value()));
    }

    /**
     * What the caller asks for. The key is in it too: it is stored nowhere, so nobody who reads the table can try out what a
     * body with a password may have been.
     */
    static Digest content(HttpServletRequest request, IdempotencyKey key, byte[] body) {
        return of(bytes(key.value()), bytes(Objects.toString(request.getQueryString(), "")), body);
    }

    /** The beginning, as the number of an advisory lock. */
    long lockNumber() {
        return Long.parseUnsignedLong(hex.substring(0, DIGITS_OF_A_LONG), 16);
    }

    /** Lengths go in, too, so that no two lists of parts give the same bytes. */
    private static Digest of(byte[]... parts) {
        MessageDigest sha256 = sha256();
        for (byte[] part : parts) {
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            sha256.update(part);
        }
        return new Digest(HexFormat.of().formatHex(sha256.digest()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
