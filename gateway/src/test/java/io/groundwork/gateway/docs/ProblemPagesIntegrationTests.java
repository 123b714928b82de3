package io.groundwork.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.gateway.GatewayTest;
import io.groundwork.gateway.docs.ProblemCatalogue.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

class ProblemPagesIntegrationTests extends GatewayTest {

    private final List<Entry> catalogue = new ProblemCatalogue(JsonMapper.shared()).all();

    @Test
    void everyProblemHasAPage() {
        assertThat(catalogue).isNotEmpty().allSatisfy(entry -> {
            var page = send(anonymous(entry.type()).header("Accept", "text/html"));
            assertThat(page.statusCode()).as(entry.slug()).isEqualTo(200);
            assertThat(page.body()).contains(HtmlUtils.htmlEscape(entry.title()));
        });
    }

    @Test
    void everyProblemIsThereAsJsonToo() {
        assertThat(catalogue).allSatisfy(entry -> {
            var answer = send(anonymous(entry.type()).header("Accept", "application/json"));
            assertThat(JsonMapper.shared().readValue(answer.body(), Entry.class))
                    .isEqualTo(entry);
        });
    }

    @Test
    void theIndexListsThemAll() {
        String index = send(anonymous("/problems")).body();

        assertThat(catalogue).allSatisfy(entry -> assertThat(index).contains("\"" + entry.type() + "\""));
    }

    @Test
    void anUnknownProblemIsNotFound() {
        assertProblem(send(anonymous("/problems/no-such-thing")), 404, "not-found");
    }
}
