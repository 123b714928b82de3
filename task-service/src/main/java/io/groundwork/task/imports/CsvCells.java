package io.groundwork.task.imports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.task.interchange.Cells;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row; a cell with nothing in it, not even quotes, is null. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<List<@Nullable String>> {

    private final List<@Nullable String> cells = new ArrayList<>();

    private CsvCells() {}

    /** Throws a 400 problem for what is not one row. */
    static List<@Nullable String> read(String row) {
        try {
            return CsvReader.builder().ofSingleCsvRecord(new CsvCells(), row);
        } catch (CsvParseException e) {
            throw ProblemException.invalid(
                    "", "is not a row of comma-separated values: a quote is never closed, or not doubled");
        }
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        cells.add(length == 0 && !quoted ? null : Cells.unguarded(new String(buffer, offset, length)));
    }

    @Override
    protected List<@Nullable String> buildRecord() {
        return cells;
    }
}
