package io.groundwork.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.local.credentials.Credential;
import io.groundwork.local.credentials.Credentials;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTests {

    private final Credentials credentials = new Credentials(Arrays.stream(Credential.values())
            .collect(Collectors.toMap(credential -> credential, credential -> "secret-" + credential)));

    @Test
    void givesEachServiceItsOwnRoleOnly() {
        var task = environment(Map.of()).of(Service.TASK);

        assertThat(task)
                .containsEntry("SPRING_DATASOURCE_USERNAME", "task")
                .containsEntry("SPRING_DATASOURCE_PASSWORD", "secret-TASK_DB_PASSWORD")
                .containsEntry(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:15432/groundwork?currentSchema=task");
        assertThat(task.values()).doesNotContain("secret-POSTGRES_PASSWORD", "secret-REGISTRATION_DB_PASSWORD");
    }

    @Test
    void tellsTheFirstSecretsToTheIssuerAlone() {
        assertThat(environment(Map.of()).of(Service.REGISTRATION))
                .containsEntry("GROUNDWORK_ADMIN_PASSWORD", "secret-ADMIN_PASSWORD")
                .containsEntry("GROUNDWORK_KEY_ENCRYPTION_KEY", "secret-KEY_ENCRYPTION_KEY");
        assertThat(environment(Map.of()).of(Service.GATEWAY))
                .doesNotContainKeys("GROUNDWORK_ADMIN_PASSWORD", "SPRING_DATASOURCE_URL");
    }

    @Test
    void followsMovedPorts() {
        var ingest = environment(Map.of("GROUNDWORK_KAFKA_PORT", "1234", "GROUNDWORK_GATEWAY_PORT", "4321"))
                .of(Service.INGEST);

        assertThat(ingest)
                .containsEntry("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:1234")
                .containsEntry("GROUNDWORK_ISSUER_URI", "http://localhost:4321")
                .containsEntry("GROUNDWORK_JWKS_URI", "http://localhost:8081/oauth2/jwks");
    }

    @Test
    void leavesTheKeysOfAnotherIssuerToDiscovery() {
        var environment = environment(Map.of("GROUNDWORK_ISSUER_URI", "https://login.example.com"));

        assertThat(environment.of(Service.TASK))
                .containsEntry("GROUNDWORK_ISSUER_URI", "https://login.example.com")
                .doesNotContainKey("GROUNDWORK_JWKS_URI");
    }

    private ServiceEnvironment environment(Map<String, String> inherited) {
        return new ServiceEnvironment(StackPorts.from(inherited), credentials, inherited);
    }
}
