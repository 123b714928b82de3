package io.groundwork.registration.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBufferTests {

    @Test
    void aLineIsWholeHoweverItsBytesCome() {
        var buffer = buffer("", 100);
        for (String part : new String[] {"on", "e\ntw", "o\n", "thr"}) {
            add(buffer, part);
        }
        Piece piece = buffer.cut();
        assertThat(text(piece.lines())).isEqualTo("one\ntwo\n");
        assertThat(text(piece.tail())).isEqualTo("thr");
        assertThat(piece.bytes()).isEqualTo(11);
        assertThat(piece.feeds()).isEqualTo(2);
    }

    @Test
    void whatCameBeforeTheCutIsTheBeginningOfTheNextLine() {
        var buffer = buffer("thr", 100);
        add(buffer, "ee\n");
        Piece piece = buffer.cut();
        assertThat(text(piece.lines())).isEqualTo("three\n");
        assertThat(piece.bytes()).isEqualTo(3);
        assertThat(piece.rows()).isEqualTo(1);
    }

    @Test
    void theEndOfTheFileEndsItsLastLine() {
        var buffer = buffer("", 100);
        add(buffer, "one\n\n  \r\ntwo");
        buffer.end();
        Piece piece = buffer.cut();
        assertThat(text(piece.lines())).isEqualTo("one\n\n  \r\ntwo\n");
        assertThat(piece.tail()).isEmpty();
        assertThat(piece.rows()).as("blank lines are none").isEqualTo(2);
    }

    @Test
    void ofALineThatIsTooLongTheBeginningIsKept() {
        var buffer = buffer("", 4);
        add(buffer, "123");
        add(buffer, "4567890\nok\n");
        Piece piece = buffer.cut();
        assertThat(text(piece.lines())).isEqualTo("12345\nok\n");
        assertThat(piece.bytes()).isEqualTo(14);
    }

    private static LineBuffer buffer(String tail, int maxLine) {
        return new LineBuffer(tail.getBytes(UTF_8), maxLine);
    }

    private static void add(LineBuffer buffer, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        buffer.add(bytes, bytes.length);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
