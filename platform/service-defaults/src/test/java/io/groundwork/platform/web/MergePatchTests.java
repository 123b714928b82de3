package io.groundwork.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MergePatchTests {

    enum Mood {
        VERY_GOOD
    }

    record Card(
            @NotBlank String title,
            @Max(4) int levelOfDetail,
            @Nullable Instant dueAt,
            List<String> labels,
            @Nullable Mood mood) {}

    private static final Card CARD = new Card("one", 2, Instant.parse("2026-01-01T00:00:00Z"), List.of("a"), null);

    @Test
    void changesWhatItNamesAndNothingElse() {
        assertThat(apply("{\"title\": \"two\", \"mood\": \"very_good\"}"))
                .isEqualTo(new Card("two", 2, CARD.dueAt(), List.of("a"), Mood.VERY_GOOD));
    }

    @Test
    void nullRemoves() {
        assertThat(apply("{\"due_at\": null}").dueAt()).isNull();
    }

    @Test
    void arraysAreReplacedWhole() {
        assertThat(apply("{\"labels\": [\"b\"]}").labels()).containsExactly("b");
    }

    @Test
    void anEmptyPatchChangesNothing() {
        assertThat(apply("{}")).isEqualTo(CARD);
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(apply("{\"colour\": \"red\"}")).isEqualTo(CARD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"title": null}           | /title           | must not be blank
                    {"title": " "}            | /title           | must not be blank
                    {"level_of_detail": 5}    | /level_of_detail | must be less than or equal to 4
                    {"level_of_detail": null} | /level_of_detail | must be a whole number
                    {"due_at": "soon"}        | /due_at          | must be an RFC 3339 time, such as 2026-01-31T12:00:00Z
                    {"labels": {"a": 1}}      | /labels          | must be an array
                    {"mood": "sad"}           | /mood            | must be one of: very_good
                    "text"                    | ''               | must be an object
                    null                      | ''               | must not be null
                    """)
    void aResultThatDoesNotFitIsPointedAt(String patch, String pointer, String detail) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> apply(patch))
                .satisfies(problem -> assertThat(problem.errors()).containsExactly(new InvalidField(pointer, detail)));
    }

    private static Card apply(String patch) {
        return new MergePatch(JsonMapper.shared().readTree(patch)).applyTo(CARD, Card.class);
    }
}
