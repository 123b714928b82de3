package io.groundwork.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProblemDocumentTests {

    @Test
    void extensionMembersStandBesideTheOthers() {
        var problem = new ProblemException(CommonProblem.CONFLICT, "These go in a circle.")
                .withMember("cycle", List.of("a", "b"));
        assertThat(JsonMapper.shared().writeValueAsString(ProblemDocument.of(problem, null, "1")))
                .contains("\"detail\":\"These go in a circle.\"", "\"cycle\":[\"a\",\"b\"]")
                .doesNotContain("members");
    }

    @Test
    void aProblemWithoutExtensionsHasNoTraceOfThem() {
        var plain = new ProblemException(CommonProblem.CONFLICT, "Exists.");
        assertThat(JsonMapper.shared().writeValueAsString(ProblemDocument.of(plain, null, "1")))
                .doesNotContain("members", "errors");
    }
}
