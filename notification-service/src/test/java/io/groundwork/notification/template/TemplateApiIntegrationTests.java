package io.groundwork.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.notification.ApiClient;
import io.groundwork.notification.NotificationIntegrationTest;
import io.groundwork.notification.Topics;
import io.groundwork.test.TestTokens;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@NotificationIntegrationTest
class TemplateApiIntegrationTests {

    private static final String AUSTRIAN = "/api/v1/templates/password-reset/de-AT";
    private static final String GERMAN = "/api/v1/templates/password-reset/de";
    private static final String PREVIEW = "/api/v1/templates/password-reset/preview";

    private final RestTestClient admin;
    private final RestTestClient someone;
    private final Templates templates;
    private final ActiveOverrides overrides;
    private final JdbcClient jdbc;
    private final StringRedisTemplate redis;

    TemplateApiIntegrationTests(
            @LocalServerPort int port,
            Templates templates,
            ActiveOverrides overrides,
            JdbcClient jdbc,
            StringRedisTemplate redis) {
        admin = ApiClient.with(
                port,
                TestTokens.user("admin")
                        .scopes("notifications:read", "notifications:write")
                        .roles("ADMIN"));
        someone = ApiClient.of(port, "someone");
        this.templates = templates;
        this.overrides = overrides;
        this.jdbc = jdbc;
        this.redis = redis;
    }

    @AfterEach
    void backToTheBuiltInOnes() {
        jdbc.sql("delete from template_version").update();
        jdbc.sql("delete from template_head").update();
        overrides.step();
    }

    @Test
    void areForAdministrators() {
        someone.get().uri("/api/v1/templates").exchange().expectStatus().isForbidden();
        someone.get().uri(GERMAN).exchange().expectStatus().isForbidden();
        Topics.post(someone, PREVIEW, Map.of()).expectStatus().isForbidden();
    }

    @Test
    void areListedWithVariablesAndLanguages() {
        admin.get()
                .uri("/api/v1/templates")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.name == 'password-reset')].variables[0]")
                .isEqualTo("display_name")
                .jsonPath("$.items[?(@.name == 'password-reset')].locales[?(@.locale == 'de')].version")
                .isEqualTo(0);
    }

    @Test
    void areFoundByLocaleThenLanguageThenEnglish() {
        assertThat(subject("de-AT")).isEqualTo("Neues Passwort wählen");
        assertThat(subject("ja")).isEqualTo("Choose a new password");

        save(GERMAN, "\"0\"", "Passwort, bitte").expectStatus().isOk();
        assertThat(subject("de-AT")).isEqualTo("Passwort, bitte");

        save(AUSTRIAN, null, "Kennwort, bitte").expectStatus().isCreated();
        assertThat(subject("de-AT")).isEqualTo("Kennwort, bitte");
        assertThat(subject("de-CH")).isEqualTo("Passwort, bitte");
    }

    @Test
    void keepEveryVersionAndRollBack() {
        save(GERMAN, "\"0\"", "Eins").expectHeader().valueEquals("ETag", "\"1\"");
        save(GERMAN, "\"1\"", "Zwei").expectHeader().valueEquals("ETag", "\"2\"");
        assertThat(subject("de")).isEqualTo("Zwei");

        activate("\"2\"", 1)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.subject")
                .isEqualTo("Eins");
        assertThat(subject("de")).isEqualTo("Eins");
        activate("\"3\"", 0).expectStatus().isOk();
        assertThat(subject("de")).isEqualTo("Neues Passwort wählen");

        admin.get()
                .uri(GERMAN + "/versions")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].subject")
                .isEqualTo("Zwei")
                .jsonPath("$.items[1].subject")
                .isEqualTo("Eins");
        activate("\"4\"", 9).expectStatus().isEqualTo(422);
    }

    @Test
    void canBeKeptWithoutBeingUsed() {
        put(GERMAN, "\"0\"", Map.of("subject", "Entwurf", "text", "t", "html", "h", "activate", false))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(0)
                .jsonPath("$.latest_version")
                .isEqualTo(1);

        assertThat(subject("de")).isEqualTo("Neues Passwort wählen");
    }

    @Test
    void areSavedWithTheRightVersionOnly() {
        save(GERMAN, null, "Ohne").expectStatus().isEqualTo(428);
        save(GERMAN, "\"7\"", "Falsch").expectStatus().isEqualTo(412);
        save(AUSTRIAN, "\"0\"", "Nichts da").expectStatus().isEqualTo(412);
        save(GERMAN, "\"0\"", "Richtig").expectStatus().isOk();
        save(GERMAN, "\"0\"", "Zu spät").expectStatus().isEqualTo(412);
    }

    @Test
    void nameDeclaredVariablesOnly() {
        put(GERMAN, "\"0\"", Map.of("subject", "{{display_nmae}}", "text", "{{{link}}}", "html", "{{#link}}"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/subject")
                .jsonPath("$.errors[1].pointer")
                .isEqualTo("/text")
                .jsonPath("$.errors[2].pointer")
                .isEqualTo("/html");
        assertThat(subject("de")).isEqualTo("Neues Passwort wählen");
    }

    @Test
    void arePreviewedBeforeTheyAreSaved() {
        Topics.post(
                        admin,
                        PREVIEW,
                        Map.of(
                                "subject", "For {{display_name}}",
                                "text", "{{link}}",
                                "html", "<a href=\"{{link}}\">{{display_name}}</a>",
                                "variables", Map.of("display_name", "<i>Bob</i>", "link", "https://x.test/?a&b")))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.subject")
                .isEqualTo("For <i>Bob</i>")
                .jsonPath("$.text")
                .isEqualTo("https://x.test/?a&b")
                .jsonPath("$.html")
                .isEqualTo("<a href=\"https://x.test/?a&amp;b\">&lt;i&gt;Bob&lt;/i&gt;</a>");
    }

    @Test
    void arePreviewedWithSamplesAndKnownVariablesOnly() {
        Topics.post(admin, PREVIEW, Map.of("locale", "fr-CA"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.locale")
                .isEqualTo("fr-CA")
                .jsonPath("$.subject")
                .isEqualTo("Choisissez un nouveau mot de passe");
        Topics.post(admin, PREVIEW, Map.of("variables", Map.of("nmae", "x")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/variables/nmae");
        Topics.post(admin, PREVIEW, Map.of("locale", "not a tag"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void areNotThereWhenNobodyMadeThem() {
        admin.get().uri("/api/v1/templates/party/de").exchange().expectStatus().isNotFound();
        admin.get().uri(AUSTRIAN).exchange().expectStatus().isNotFound();
        admin.get().uri(GERMAN + "/versions/3").exchange().expectStatus().isNotFound();
    }

    /** Another replica commits and tells over Redis; only its process is missing here. */
    @Test
    void areReadAnewWhenAnotherReplicaChangesThem() {
        jdbc.sql("insert into template_head values ('password-reset', 'de', 1, 1, 1)")
                .update();
        jdbc.sql("insert into template_version values ('password-reset', 'de', 1, 'Von drüben', 't', 'h', null, now())")
                .update();

        redis.convertAndSend(TemplateWakeups.CHANNEL, "changed");

        await().until(() -> subject("de").equals("Von drüben"));
    }

    private String subject(String tag) {
        return templates
                .choose(MailTemplate.PASSWORD_RESET, Locale.forLanguageTag(tag))
                .render(Map.of())
                .subject();
    }

    private RestTestClient.ResponseSpec save(String path, @Nullable String version, String subject) {
        return put(path, version, Map.of("subject", subject, "text", "{{link}}", "html", "{{link}}"));
    }

    private RestTestClient.ResponseSpec activate(String version, int number) {
        return put(GERMAN + "/active-version", version, Map.of("version", number));
    }

    private RestTestClient.ResponseSpec put(String path, @Nullable String version, Map<String, ?> body) {
        var request = admin.put().uri(path).contentType(MediaType.APPLICATION_JSON);
        return (version == null ? request : request.header("If-Match", version))
                .body(body)
                .exchange();
    }
}
