package io.groundwork.task.imports;

import io.groundwork.task.imports.RawRow.Extent;
import io.groundwork.task.interchange.FileFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into rows and holds one of them at a time. A line feed ends a row; in a table also a carriage return, and neither
 * inside quotes (RFC 4180). Empty lines are left out, and so is a byte order mark. Not safe for concurrent use.
 */
final class RowSplitter {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int KEPT_OF_OVERSIZED = 1000;

    private final PushbackInputStream input;
    private final boolean table;
    private final int maxRow;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    private final Quotes quotes = new Quotes();
    private long line;
    private boolean afterCarriageReturn;
    private boolean unclosed;

    /**
     * @param input buffered
     * @param line the number of its first line
     */
    RowSplitter(InputStream input, FileFormat format, int maxRow, long line) {
        this.input = new PushbackInputStream(input, maxRow + 1);
        this.table = format == FileFormat.CSV;
        this.maxRow = maxRow;
        this.line = line;
    }

    /** The next row that is not empty; null at the end. */
    @Nullable
    RawRow next() throws IOException {
        boolean more = true;
        while (more) {
            long start = line;
            more = read();
            byte[] content = withoutMark(start);
            if (!isBlank(content)) {
                return content.length > maxRow
                        ? new RawRow(start, Arrays.copyOf(content, KEPT_OF_OVERSIZED), Extent.OVERSIZED)
                        : new RawRow(start, content, unclosed ? Extent.UNCLOSED : Extent.WHOLE);
            }
        }
        return null;
    }

    /** The number of the line after the row last read. */
    long line() {
        return line;
    }

    /** Reads up to the end of a row. Returns whether there was one, rather than the end of the file. */
    private boolean read() throws IOException {
        unclosed = false;
        row.reset();
        quotes.reset();
        for (int b = input.read(); b >= 0; b = input.read()) {
            if (endsRow(b)) {
                return true;
            }
            if (row.size() <= maxRow) {
                row.write(b);
            }
            if (row.size() > maxRow && quotes.areOpen()) {
                return backToFirstLine();
            }
        }
        return quotes.areOpen() && backToFirstLine();
    }

    private boolean endsRow(int b) {
        boolean pairedFeed = b == '\n' && afterCarriageReturn;
        afterCarriageReturn = table && b == '\r';
        boolean lineEnd = b == '\n' || afterCarriageReturn;
        if (lineEnd && !pairedFeed) {
            line++;
        }
        if (table) {
            quotes.pass(b);
        }
        // The feed after a carriage return that ended a row is an empty line of its own, which is left out.
        return lineEnd && !quotes.areOpen();
    }

    /**
     * A quote that is never closed must not take the rest of the file along: its row ends with its line, and what follows is read
     * again. Returns false when nothing follows.
     */
    private boolean backToFirstLine() throws IOException {
        byte[] all = row.toByteArray();
        int end = endOfLine(all);
        if (end == all.length) {
            return false;
        }
        unclosed = true;
        line -= linesIn(all) - 1;
        row.reset();
        row.write(all, 0, end);
        afterCarriageReturn = all[end] == '\r';
        input.unread(all, end + 1, all.length - end - 1);
        return true;
    }

    private static int endOfLine(byte[] text) {
        int end = 0;
        while (end < text.length && text[end] != '\n' && text[end] != '\r') {
            end++;
        }
        return end;
    }

    private static long linesIn(byte[] text) {
        long lines = 0;
        for (int i = 0; i < text.length; i++) {
            boolean paired = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
            if ((text[i] == '\n' && !paired) || text[i] == '\r') {
                lines++;
            }
        }
        return lines;
    }

    private byte[] withoutMark(long start) {
        byte[] content = row.toByteArray();
        boolean marked = start == 1
                && content.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(content, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return marked ? Arrays.copyOfRange(content, BYTE_ORDER_MARK.length, content.length) : content;
    }

    private static boolean isBlank(byte[] content) {
        for (byte b : content) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Whether what comes next is inside quotes. */
    private static final class Quotes {

        private boolean open;
        private boolean mayOpen;

        void reset() {
            open = false;
            mayOpen = true;
        }

        boolean areOpen() {
            return open;
        }

        void pass(int b) {
            if (b == '"' && (open || mayOpen)) {
                // The second quote of a pair opens again what the first one closed.
                mayOpen = open;
                open = !open;
            } else if (!open) {
                mayOpen = b == ',';
            }
        }
    }
}
