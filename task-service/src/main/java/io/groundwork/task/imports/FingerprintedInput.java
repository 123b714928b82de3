package io.groundwork.task.imports;

import io.groundwork.task.imports.ReceivedFiles.Fingerprint;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Takes the fingerprint of what is read. */
final class FingerprintedInput extends FilterInputStream {

    private final MessageDigest digest;
    private long size;

    FingerprintedInput(InputStream input) {
        super(input);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            digest.update((byte) b);
            size++;
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n > 0) {
            digest.update(buffer, offset, n);
            size += n;
        }
        return n;
    }

    /** Of all that was read; call it once, at the end. */
    Fingerprint fingerprint() {
        return new Fingerprint(digest.digest(), size);
    }
}
