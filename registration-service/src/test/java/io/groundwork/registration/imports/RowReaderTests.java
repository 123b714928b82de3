package io.groundwork.registration.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.registration.account.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class RowReaderTests {

    private static final String HASH = ImportFiles.HASH;
    private static final ImportSettings SETTINGS = new ImportSettings(
            10,
            DataSize.ofKilobytes(1),
            DataSize.ofKilobytes(1),
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(1),
            1,
            Duration.ofHours(1),
            Duration.ofHours(1));
    private static final RowReader READER =
            new RowReader(SETTINGS, Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void aRowWithAllFieldsIsUnderstood() {
        var row = (Row.Good) read("""
                {"email": "Ada@Example.com", "display_name": "Ada", "password_hash": "%s", "email_verified": true,
                 "organization": "Engines", "locale": "en-GB", "roles": ["admin"], "created_at": "2020-01-01T00:00:00+01:00"}
                """.formatted(HASH));
        assertThat(row.email().value()).isEqualTo("ada@example.com");
        assertThat(row.passwordHash()).isEqualTo("{argon2}" + HASH);
        assertThat(row.verified()).isTrue();
        assertThat(row.roles()).containsExactly(Role.ADMIN);
        assertThat(row.createdAt()).isEqualTo("2019-12-31T23:00:00Z");
        assertThat(row.details().organization()).isEqualTo("Engines");
    }

    @Test
    void threeFieldsAreEnough() {
        var row = (Row.Good)
                read("{\"email\":\"a@example.com\",\"display_name\":\"A\",\"password_hash\":\"%s\"}".formatted(HASH));
        assertThat(row.verified()).isFalse();
        assertThat(row.roles()).isEmpty();
        assertThat(row.createdAt()).isNull();
        assertThat(row.details().locale()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email          | "no address"
            email          | 5
            email          | null
            display_name   | " "
            display_name   | "two\\nlines"
            password_hash  | "a plain password"
            password_hash  | "$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY"
            password_hash  | "{noop}secret"
            email_verified | "yes"
            organization   | 7
            locale         | "not a tag"
            roles/0        | ["emperor"]
            roles          | "ADMIN"
            created_at     | "2027-01-01T00:00:00Z"
            created_at     | "yesterday"
            """)
    void whatIsWrongIsPointedAtAndNotQuoted(String pointer, String value) {
        String field = pointer.replace("/0", "");
        assertThat(errors(with(field, value))).extracting(InvalidField::pointer).containsExactly("/" + pointer);
        assertThat(errors(with(field, value)).toString())
                .doesNotContain("emperor", "no address", "plain password", "4194304");
    }

    @Test
    void anUnknownFieldIsAnErrorForItsDataWouldBeLost() {
        assertThat(errors(with("phone", "\"+44\"")))
                .singleElement()
                .satisfies(error -> assertThat(error.detail()).doesNotContain("phone"));
    }

    @ParameterizedTest
    @CsvSource({"{", "[]", "text", "{} {}"})
    void whatIsNoJsonObjectIsRefusedAsAWhole(String line) {
        assertThat(errors(line)).extracting(InvalidField::pointer).containsExactly("");
    }

    @Test
    void aRowThatIsTooLongIsRefused() {
        assertThat(errors("x".repeat(1025)))
                .extracting(InvalidField::detail)
                .containsExactly("is longer than 1024 bytes");
    }

    private static String with(String field, String value) {
        var fields = new TreeMap<>(
                Map.of("email", "\"a@example.com\"", "display_name", "\"A\"", "password_hash", "\"" + HASH + "\""));
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static List<InvalidField> errors(String line) {
        return ((Row.Bad) read(line)).errors();
    }

    private static Row read(String line) {
        return READER.read(new Chunk.Line(1, line.getBytes(UTF_8)));
    }
}
