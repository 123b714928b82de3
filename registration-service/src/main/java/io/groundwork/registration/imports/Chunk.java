package io.groundwork.registration.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Some lines of a file, imported in one transaction.
 *
 * @param number from 1, rising
 * @param firstLine the line in the file that the content begins with
 * @param content each line with a line feed after it
 * @param attempts how often its import has failed since it last came forward
 * @param opened when its import began
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
record Chunk(ImportId importId, int number, long firstLine, byte[] content, int attempts, Instant opened) {

    /** A line of the file, without its end. */
    @SuppressWarnings("ArrayRecordComponent") // As above.
    record Line(long number, byte[] content) {

        boolean isBlank() {
            for (byte b : content) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** Those that are not blank. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        long number = firstLine;
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                lines.add(new Line(number++, slice(start, i)));
                start = i + 1;
            }
        }
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    private byte[] slice(int from, int to) {
        byte[] line = new byte[to - from];
        System.arraycopy(content, from, line, 0, line.length);
        return line;
    }
}
