package io.groundwork.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageParametersTests {

    @Test
    void nothingSaidIsTheFirstFifty() {
        assertThat(read(Map.of())).isEqualTo(PageRequest.first(50));
    }

    @Test
    void aCursorComesWithALimit() {
        assertThat(read(Map.of("cursor", "abc", "limit", "200", "count", "true", "sort", "-due_at,title")))
                .isEqualTo(new PageRequest(200, "abc", null, null, true, SortKey.parse("-due_at,title")));
    }

    @Test
    void aPageHasASize() {
        PageRequest request = read(Map.of("page", "3", "page_size", "20"));
        assertThat(request).isEqualTo(new PageRequest(20, null, 3, null, false, List.of()));
        assertThat(request.skip()).isEqualTo(40);
    }

    @Test
    void aPageSizeAloneIsTheFirstPage() {
        assertThat(read(Map.of("page_size", "20")).page()).isEqualTo(1);
    }

    @Test
    void anOffsetComesWithALimit() {
        assertThat(read(Map.of("offset", "40", "limit", "20")).skip()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 201",
        "limit, -1",
        "limit, ten",
        "limit, 99999999999999999999",
        "page, 0",
        "page_size, 0",
        "offset, -1",
        "count, yes",
        "sort, 'a,a'",
        "sort, 'a,-a'",
        "sort, 'a,b,c,d,e,f'"
    })
    void aBadValueIsPointedAt(String name, String value) {
        assertThat(errors(Map.of(name, value)))
                .extracting(InvalidField::pointer)
                .containsExactly("/" + name);
    }

    @ParameterizedTest
    @CsvSource({"cursor, page", "cursor, offset", "page, offset", "cursor, page_size"})
    void twoFormsAtOnceAreRefused(String one, String other) {
        assertThat(errors(Map.of(one, "1", other, "1")))
                .extracting(InvalidField::detail)
                .containsExactly("use one of cursor, page with page_size, and offset with limit");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(errors(Map.of("limit", "0", "count", "2", "offset", "x"))).hasSize(3);
    }

    private static List<InvalidField> errors(Map<String, String> parameters) {
        List<InvalidField> errors = new ArrayList<>();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(parameters))
                .satisfies(problem -> errors.addAll(problem.errors()));
        return errors;
    }

    private static PageRequest read(Map<String, String> parameters) {
        return new PageParameters(parameters::get).read();
    }
}
