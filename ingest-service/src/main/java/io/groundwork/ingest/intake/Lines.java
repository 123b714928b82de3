package io.groundwork.ingest.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits bytes at line feeds; a last line without one counts. Bytes stay as they are, so that bad UTF-8 is seen by the parser. */
final class Lines {

    private final InputStream input;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number;

    Lines(InputStream input) {
        this.input = new BufferedInputStream(input, 64 * 1024);
    }

    /** The next line without its line feed; null at the end. */
    byte @Nullable [] next() throws IOException {
        line.reset();
        int b = input.read();
        if (b == -1) {
            return null;
        }
        for (; b != -1 && b != '\n'; b = input.read()) {
            line.write(b);
        }
        number++;
        return line.toByteArray();
    }

    /** Number of the line last read, from 1. */
    int number() {
        return number;
    }
}
