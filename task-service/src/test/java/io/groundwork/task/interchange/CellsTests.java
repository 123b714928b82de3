package io.groundwork.task.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\ta", "\ra", "'=a", "''-a"})
    void aFormulaIsKeptFromRunningAndReadBack(String text) {
        assertThat(Cells.guarded(text)).isEqualTo("'" + text);
        assertThat(Cells.unguarded(Cells.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "'tis", "''", "a=b", "'"})
    void otherTextStaysAsItIs(String text) {
        assertThat(Cells.guarded(text)).isEqualTo(text);
        assertThat(Cells.unguarded(text)).isEqualTo(text);
    }

    @Test
    void aListIsReadBackWhateverItsValuesHold() {
        List<String> values = List.of("a", "b|c", "d\\", "\\|", "e f");
        assertThat(Cells.split(Cells.joined(values))).isEqualTo(values);
    }

    @Test
    void nothingBetweenBarsIsNoValue() {
        assertThat(Cells.split("|a||b|")).containsExactly("a", "b");
        assertThat(Cells.split("")).isEmpty();
    }
}
