package io.groundwork.task.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.groundwork.task.interchange.Cells;
import io.groundwork.task.interchange.TaskField;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with a header. An empty text is quoted, what is not there is not; nothing in it runs in a spreadsheet. */
final class TableWriter implements LineWriter {

    private final CsvWriter csv;

    TableWriter(OutputStream output) {
        csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(output, UTF_8);
        csv.writeRecord(TaskField.wireNames());
    }

    @Override
    public void write(TaskLine line) {
        csv.writeRecord(Arrays.stream(TaskField.values())
                .map(field -> cell(line.values().get(field)))
                .toArray(String[]::new));
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    private static @Nullable String cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> values ->
                Cells.guarded(Cells.joined(values.stream().map(String::valueOf).toList()));
            default -> Cells.guarded(value.toString());
        };
    }
}
