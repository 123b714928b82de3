package io.groundwork.task.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.interchange.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowSplitterTests {

    @Test
    void rowsEndAtLineEndsOfAnyKindAndKnowTheirLine() throws IOException {
        assertThat(csv("a\nb\r\nc\rd", 100)).containsExactly("1:a", "2:b", "3:c", "4:d");
    }

    @Test
    void emptyLinesAreLeftOutButCounted() throws IOException {
        assertThat(csv("\n\na\r\n\r\n \nb\n\n", 100)).containsExactly("3:a", "6:b");
    }

    @Test
    void lineEndsInQuotesBelongToTheRow() throws IOException {
        assertThat(csv("a,\"x\r\ny\n\"\nb,\"\"\"\n\"\nc", 100))
                .containsExactly("1:a,\"x\r\ny\n\"", "4:b,\"\"\"\n\"", "6:c");
    }

    @Test
    void aQuoteInsideACellIsNoQuote() throws IOException {
        assertThat(csv("5\" nails\nb", 100)).containsExactly("1:5\" nails", "2:b");
    }

    @Test
    void theByteOrderMarkIsNoPartOfTheFirstRow() throws IOException {
        assertThat(csv("\uFEFFa\n\uFEFFb", 100)).containsExactly("1:a", "2:\uFEFFb");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLineOnly() throws IOException {
        assertThat(csv("a\n\"b\r\nc\nd", 100)).containsExactly("1:a", "2:\"b UNCLOSED", "3:c", "4:d");
        assertThat(csv("\"a\nb\nc\nd\ne\n\"f\ng", 8))
                .containsExactly("1:\"a UNCLOSED", "2:b", "3:c", "4:d", "5:e", "6:\"f UNCLOSED", "7:g");
    }

    @Test
    void ofARowThatIsTooLongTheBeginningIsKept() throws IOException {
        String row = "x".repeat(5000);
        List<String> rows = csv("a\n" + row + "\nb", 4000);
        assertThat(rows).containsExactly("1:a", "2:" + row.substring(0, 1000) + " OVERSIZED", "3:b");
    }

    @Test
    void aLineOfJsonKnowsNoQuotesAndNoCarriageReturns() throws IOException {
        assertThat(rows("{\"a\":\"}\r\n\"b\n\nc", FileFormat.NDJSON, 100))
                .containsExactly("1:{\"a\":\"}\r", "2:\"b", "4:c");
    }

    @Test
    void nothingHasNoRows() throws IOException {
        assertThat(csv("", 100)).isEmpty();
        assertThat(csv("\uFEFF\n", 100)).isEmpty();
    }

    private static List<String> csv(String text, int maxRow) throws IOException {
        return rows(text, FileFormat.CSV, maxRow);
    }

    private static List<String> rows(String text, FileFormat format, int maxRow) throws IOException {
        var splitter = new RowSplitter(new ByteArrayInputStream(text.getBytes(UTF_8)), format, maxRow, 1);
        List<String> rows = new ArrayList<>();
        for (RawRow row = splitter.next(); row != null; row = splitter.next()) {
            String mark = row.extent() == RawRow.Extent.WHOLE ? "" : " " + row.extent();
            rows.add(row.line() + ":" + row.shown() + mark);
        }
        return rows;
    }
}
