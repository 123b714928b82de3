package io.groundwork.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointersTests {

    @ParameterizedTest
    @CsvSource({
        "title, /title",
        "unitPrice, /unit_price",
        "lines[0].unitPrice, /lines/0/unit_price",
        "lines[0].parts[12], /lines/0/parts/12",
        "attributes[unitPrice], /attributes/unitPrice",
        "attributes[a/b~c].x, /attributes/a~1b~0c/x",
        "tags[1].<list element>, /tags/1",
        "'', ''"
    })
    void aPropertyPathBecomesAPointerInWireNames(String path, String pointer) {
        assertThat(Pointers.of(path)).isEqualTo(pointer);
    }

    @Test
    void aParameterStandsAtTheTop() {
        assertThat(Pointers.ofParameter("due_before")).isEqualTo("/due_before");
    }
}
