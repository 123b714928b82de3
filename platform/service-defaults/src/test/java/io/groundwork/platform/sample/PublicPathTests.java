package io.groundwork.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SampleTest
class PublicPathTests {

    private final MockMvcTester mvc;

    PublicPathTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void aPublicPathNeedsNoToken() {
        assertThat(mvc.get().uri("/public/greeting")).hasStatusOk().hasBodyTextEqualTo("stranger");
    }

    @Test
    void aPublicPathKnowsACallerWhoTells() {
        assertThat(mvc.get().uri("/public/greeting").with(jwt().jwt(token -> token.subject("somebody"))))
                .hasStatusOk()
                .hasBodyTextEqualTo("somebody");
    }

    @Test
    void aHandlerThatNeedsACallerIs401WithoutOne() {
        assertThat(mvc.get().uri("/public/me")).hasStatus(401).containsHeader("WWW-Authenticate");
    }
}
