package io.groundwork.task.imports;

import io.groundwork.task.imports.RawRow.Extent;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Gathers rows until there are enough for a chunk. Empty lines are kept, so that every row still knows its line. */
final class ChunkBuilder {

    private static final int LONGEST_GAP = 100;

    private final ImportProperties properties;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private int number;
    private int rows;
    private long firstLine;
    private long nextLine;

    ChunkBuilder(ImportProperties properties) {
        this.properties = properties;
    }

    /** Whether the row would make the chunk too long, or must not share one: quotes in it would be read differently among others. */
    boolean mustBreakBefore(RawRow row) {
        return rows > 0
                && (rows == properties.chunkRows()
                        || content.size() + row.content().length
                                > properties.chunkSize().toBytes()
                        || row.extent() != Extent.WHOLE
                        || row.line() - nextLine > LONGEST_GAP);
    }

    /** @param lineAfter the number of the line after the row */
    void add(RawRow row, long lineAfter) {
        if (rows == 0) {
            firstLine = row.line();
            nextLine = row.line();
        }
        for (; nextLine < row.line(); nextLine++) {
            content.write('\n');
        }
        content.writeBytes(row.content());
        content.write('\n');
        nextLine = lineAfter;
        rows++;
    }

    /** What has been gathered, if anything; the next chunk begins. */
    Optional<Chunk> cut(Extent extent) {
        if (rows == 0) {
            return Optional.empty();
        }
        var chunk = new Chunk(number++, firstLine, extent == Extent.OVERSIZED, content.toByteArray());
        content.reset();
        rows = 0;
        return Optional.of(chunk);
    }
}
