package io.groundwork.registration.imports;

import java.io.ByteArrayOutputStream;

/**
 * Gathers bytes of a file, however they come, and gives them back cut between lines. Of a line that is too long only the beginning is
 * kept, one byte more than may be, so that its length still shows. Not safe for concurrent use.
 */
final class LineBuffer {

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tail = new ByteArrayOutputStream();
    private final int maxLine;
    private boolean blank = true;
    private long bytes;
    private int feeds;
    private int rows;

    /** @param tail the beginning of the first line, which came before */
    LineBuffer(byte[] tail, int maxLine) {
        this.maxLine = maxLine;
        for (byte b : tail) {
            add(b);
        }
    }

    void add(byte[] source, int length) {
        bytes += length;
        for (int i = 0; i < length; i++) {
            add(source[i]);
        }
    }

    private void add(byte b) {
        if (b == '\n') {
            endLine();
            feeds++;
        } else if (tail.size() <= maxLine) {
            tail.write(b);
            blank &= b == ' ' || b == '\t' || b == '\r';
        }
    }

    /** The end of the file ends its last line. */
    void end() {
        if (tail.size() > 0) {
            endLine();
        }
    }

    private void endLine() {
        rows += blank ? 0 : 1;
        lines.writeBytes(tail.toByteArray());
        lines.write('\n');
        tail.reset();
        blank = true;
    }

    boolean has(int enoughRows, long enoughBytes) {
        return rows >= enoughRows || lines.size() >= enoughBytes || bytes >= 2 * enoughBytes;
    }

    /** All that has been gathered since the last time. */
    Piece cut() {
        var piece = new Piece(bytes, feeds, rows, lines.toByteArray(), tail.toByteArray());
        lines.reset();
        bytes = 0;
        feeds = 0;
        rows = 0;
        return piece;
    }
}
