package io.groundwork.task.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/**
 * A row as it stands in the file.
 *
 * @param line of its beginning, from 1
 * @param content without the line end
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
record RawRow(long line, byte[] content, Extent extent) {

    enum Extent {
        WHOLE,
        /** The first line of a row with a quote that is never closed. */
        UNCLOSED,
        /** The beginning of a row that is too long. */
        OVERSIZED
    }

    /** The row as text; empty when it is not UTF-8. */
    Optional<String> text() {
        try {
            return Optional.of(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The row as it can be kept and shown, whatever its bytes are. */
    String shown() {
        return new String(content, UTF_8).replace('\0', '\uFFFD');
    }
}
