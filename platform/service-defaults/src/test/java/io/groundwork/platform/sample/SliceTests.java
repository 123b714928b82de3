package io.groundwork.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A controller's slice test in a service has the platform's conventions too. */
@WebMvcTest(controllers = NoteController.class, properties = "groundwork.security.scopes[/api/v1/**]=notes")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SliceTests {

    private final MockMvcTester mvc;

    SliceTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void pathsAreGuarded() {
        assertThat(mvc.get().uri("/api/v1/notes")).hasStatus(401);
    }

    @Test
    void controllersTakePageRequestsAndCallers() {
        var caller = jwt().authorities(new SimpleGrantedAuthority("SCOPE_notes:read"));
        assertThat(mvc.get().uri("/api/v1/notes").with(caller)).hasStatusOk().containsHeader("Link");
        assertThat(mvc.get().uri("/api/v1/notes/mine").with(caller)).hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/notes/7").with(caller))
                .hasStatus(400)
                .bodyJson()
                .hasPath("$.trace_id");
    }
}
