package io.groundwork.notification.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.groundwork.platform.problem.InvalidField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FilterPolicyTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                             | ``
            {"a": "x"}                                     | /a
            {"a": []}                                      | /a
            {"a": {"b": ["x"]}}                            | /a
            {"a": [["x"]]}                                 | /a/0
            {"a": [{"prefix": 5}]}                         | /a/0/prefix
            {"a": [{"wildcard": "x*"}]}                    | /a/0/wildcard
            {"a": [{"prefix": "x", "suffix": "y"}]}        | /a/0
            {"a": [{"numeric": [">"]}]}                    | /a/0/numeric
            {"a": [{"numeric": ["<", 1, ">", 2]}]}         | /a/0/numeric
            {"a": [{"numeric": ["=", 1000000001]}]}        | /a/0/numeric/1
            {"a": [{"exists": "yes"}]}                     | /a/0/exists
            {"a": [{"anything-but": []}]}                  | /a/0/anything-but
            {"a": [{"cidr": "10.0.0.0/99"}]}               | ``
            {"a/b~c": [{"cidr": 7}]}                       | /a~1b~0c/0/cidr
            {"$or": [{"a": ["x"]}, {"b": "y"}]}            | /$or/1/b
            """)
    void pointsAtWhatIsWrong(String policy, String pointer) {
        assertThat(faults(policy, FilterScope.MESSAGE_ATTRIBUTES))
                .extracting(InvalidField::pointer)
                .containsExactly("/filter_policy" + pointer);
    }

    @Test
    void allowsFiveKeys() {
        assertThat(faults(
                        "{\"a\":[1],\"b\":[1],\"c\":[1],\"d\":[1],\"e\":[1],\"f\":[1]}",
                        FilterScope.MESSAGE_ATTRIBUTES))
                .singleElement()
                .extracting(InvalidField::detail)
                .isEqualTo("must not have more than 5 keys, and has 6");
    }

    @Test
    void countsDepthAsSnsDoes() {
        String guide = """
                {"key_a": {"key_b": {"key_c": {"key_d": [1, 2, 3, 4]}}, "key_e": {"key_f": [1, 2, 3]}}}""";
        FilterPolicy.of(JSON.readTree(guide), FilterScope.MESSAGE_BODY); // 4 x 4 and 3 x 3: 144 of 150

        assertThat(faults(guide.replace("[1, 2, 3]", "[1, 2, 3, 4]"), FilterScope.MESSAGE_BODY))
                .singleElement()
                .extracting(InvalidField::detail)
                .isEqualTo("must not combine values in more than 150 ways");
    }

    @Test
    void takesAnOrOfOneForAnOrdinaryKey() {
        assertThat(faults("{\"$or\": [{\"a\": [\"x\"]}]}", FilterScope.MESSAGE_ATTRIBUTES))
                .extracting(InvalidField::pointer)
                .containsExactly("/filter_policy/$or/0/a");
    }

    @Test
    void letsNoTextPassAPolicyOnTheBody() {
        FilterPolicy policy =
                FilterPolicy.of(JSON.readTree("{\"a\": [{\"exists\": false}]}"), FilterScope.MESSAGE_BODY);

        assertThat(policy.accepts(new Filterable(JSON.createObjectNode(), JSON.missingNode())))
                .isFalse();
    }

    private static List<InvalidField> faults(String policy, FilterScope scope) {
        return catchThrowableOfType(InvalidPolicyException.class, () -> FilterPolicy.of(JSON.readTree(policy), scope))
                .below("/filter_policy");
    }
}
