package io.groundwork.platform.vault;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** 32 bytes that stand for a secret. Compared in constant time. Immutable. */
public final class Digest {

    private final byte[] bytes;

    /** Takes what {@link #bytes} gave. */
    public Digest(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** As stored. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As stored where text is asked for. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Digest digest && MessageDigest.isEqual(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "[digest]";
    }
}
