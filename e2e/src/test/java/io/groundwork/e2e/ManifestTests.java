package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What every pod and container of the suite must have, read from the manifests themselves. */
class ManifestTests {

    private static final Path ROOT = Path.of(System.getProperty("groundwork.root", ".."));
    private static final String POD = "spec.template.spec.";

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "registration", "task", "notification", "ingest"})
    void everyServiceFitsThePatchThatHardensItAndHasItsPolicyAndBudget(String service) throws IOException {
        var folder = ROOT.resolve("k8s/base").resolve(service);
        var deployment = yaml(folder.resolve("deployment.yaml"));
        var container = container(deployment);

        // The patch finds the container and the ports by these names.
        assertThat(container).containsEntry("name", "app");
        assertThat((List<?>) container.get("ports")).extracting("name").containsExactly("http", "management");
        assertThat((String) container.get("image"))
                .matches("groundwork/[a-z-]+:[^:]+")
                .doesNotEndWith(":latest");
        assertThat(at(deployment, POD + "serviceAccountName")).isNotNull();
        assertThat(folder.resolve("network-policy.yaml")).exists();
        assertThat(folder.resolve("disruption-budget.yaml")).exists();
    }

    @Test
    void podsRunWithoutRootWithoutCapabilitiesAndWithLimits() throws IOException {
        var patch = yaml(ROOT.resolve("k8s/base/pod-patch.yaml"));
        var container = container(patch);

        assertThat(at(patch, "spec.strategy.rollingUpdate.maxUnavailable")).isEqualTo(0);
        assertThat(at(patch, POD + "securityContext.runAsNonRoot")).isEqualTo(true);
        assertThat(at(patch, POD + "securityContext.seccompProfile.type")).isEqualTo("RuntimeDefault");
        assertThat(at(container, "securityContext.readOnlyRootFilesystem")).isEqualTo(true);
        assertThat(at(container, "securityContext.allowPrivilegeEscalation")).isEqualTo(false);
        assertThat(at(container, "securityContext.capabilities.drop")).isEqualTo(List.of("ALL"));
        assertThat(at(container, "resources.limits.memory")).isNotNull();
        assertThat(container).containsKeys("startupProbe", "livenessProbe", "readinessProbe");
    }

    @Test
    void composeNamesEveryImageWithItsTagAndHoldsNoPassword() throws IOException {
        var compose = yaml(ROOT.resolve("docker-compose.yml"));

        assertThat(map(compose.get("services")).values())
                .allSatisfy(service ->
                        assertThat((String) map(service).get("image")).contains(":"));
        assertThat(Files.readString(ROOT.resolve("docker-compose.yml")))
                .doesNotContainPattern("(?i)(password|secret)[a-z_]*: *['\"]?[a-z0-9]{4,}");
    }

    private static Map<String, Object> container(Map<String, Object> deployment) {
        return map(((List<?>) at(deployment, POD + "containers")).getFirst());
    }

    private static Object at(Map<String, Object> document, String path) {
        Object value = document;
        for (var key : path.split("\\.", -1)) {
            value = map(value).get(key);
        }
        return value;
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        return map(new Yaml().load(Files.readString(file)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
