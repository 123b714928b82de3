package io.groundwork.task.imports;

import io.groundwork.task.imports.RawRow.Extent;
import io.groundwork.task.interchange.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some rows of a file, planned in one transaction.
 *
 * @param number from 0
 * @param firstLine the line in the file that the content begins with
 * @param oversized whether the content is the beginning of one row that is too long
 * @param content each row with a line feed after it
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way, never compared.
record Chunk(int number, long firstLine, boolean oversized, byte[] content) {

    /** The rows again, cut as they were when the file came. */
    List<RawRow> rows(FileFormat format) {
        if (oversized) {
            return List.of(new RawRow(firstLine, Arrays.copyOf(content, content.length - 1), Extent.OVERSIZED));
        }
        var splitter = new RowSplitter(new ByteArrayInputStream(content), format, content.length, firstLine);
        List<RawRow> rows = new ArrayList<>();
        try {
            for (RawRow row = splitter.next(); row != null; row = splitter.next()) {
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
