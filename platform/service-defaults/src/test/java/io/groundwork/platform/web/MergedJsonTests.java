package io.groundwork.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MergedJsonTests {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** RFC 7396, appendix A: every example, in its order. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":"b"}                 | {"a":"c"}                | {"a":"c"}
                    {"a":"b"}                 | {"b":"c"}                | {"a":"b","b":"c"}
                    {"a":"b"}                 | {"a":null}               | {}
                    {"a":"b","b":"c"}         | {"a":null}               | {"b":"c"}
                    {"a":["b"]}               | {"a":"c"}                | {"a":"c"}
                    {"a":"c"}                 | {"a":["b"]}              | {"a":["b"]}
                    {"a":{"b":"c"}}           | {"a":{"b":"d","c":null}} | {"a":{"b":"d"}}
                    {"a":[{"b":"c"}]}         | {"a":[1]}                | {"a":[1]}
                    ["a","b"]                 | ["c","d"]                | ["c","d"]
                    {"a":"b"}                 | ["c"]                    | ["c"]
                    {"a":"foo"}               | null                     | null
                    {"a":"foo"}               | "bar"                    | "bar"
                    {"e":null}                | {"a":1}                  | {"e":null,"a":1}
                    [1,2]                     | {"a":"b","c":null}       | {"a":"b"}
                    {}                        | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
                    """)
    void mergesAsTheSpecificationShows(String original, String patch, String result) {
        JsonNode target = MAPPER.readTree(original);
        assertThat(MergedJson.merge(target, MAPPER.readTree(patch))).isEqualTo(MAPPER.readTree(result));
        assertThat(target).as("the original").isEqualTo(MAPPER.readTree(original));
    }

    @Test
    void mergesTheSpecificationsDocument() {
        JsonNode original = MAPPER.readTree("""
                {"title": "Goodbye!", "author": {"givenName": "John", "familyName": "Doe"},
                 "tags": ["example", "sample"], "content": "This will be unchanged"}
                """);
        JsonNode patch = MAPPER.readTree("""
                {"title": "Hello!", "phoneNumber": "+01-123-456-7890", "author": {"familyName": null}, "tags": ["example"]}
                """);
        assertThat(MergedJson.merge(original, patch)).isEqualTo(MAPPER.readTree("""
                                {"title": "Hello!", "author": {"givenName": "John"}, "tags": ["example"],
                                 "content": "This will be unchanged", "phoneNumber": "+01-123-456-7890"}
                                """));
    }
}
