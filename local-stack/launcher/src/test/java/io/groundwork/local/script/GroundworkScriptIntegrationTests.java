package io.groundwork.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundworkScriptIntegrationTests {

    @TempDir
    Path folder;

    private Checkout checkout;
    private Path jdk;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new Checkout(folder);
        jdk = checkout.jdk("jdk-25", 25);
    }

    @Test
    void buildsWhatIsMissingAndHandsOverFromAnyFolder() throws IOException {
        var run = checkout.run(jdk, jdk, "up", "--services", "task");

        assertThat(run.exitCode()).isZero();
        assertThat(checkout.builds()).isOne();
        assertThat(run.output())
                .last()
                .asString()
                .startsWith("jdk-25 runs")
                .contains("apps/launcher/local-stack-launcher")
                .endsWith(" up --services task");
    }

    @Test
    void doesNotBuildAgainWithoutNeed() throws IOException {
        checkout.run(jdk, jdk, "up");
        checkout.run(jdk, jdk, "up");
        checkout.run(jdk, jdk, "status");

        assertThat(checkout.builds()).isOne();
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws IOException {
        checkout.run(jdk, jdk, "up");
        checkout.source("task-service/src/main/java/Task.java", Instant.now().plusSeconds(5));
        checkout.run(jdk, jdk, "up");

        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void showsTheEndOfAFailedBuild() throws IOException {
        checkout.maven("echo 'cannot find symbol'; exit 1\n");

        var run = checkout.run(jdk, jdk, "up");

        assertThat(run.exitCode()).isOne();
        assertThat(run.output()).contains("cannot find symbol").noneMatch(line -> line.contains("runs"));
    }

    @Test
    void saysHowToBeginWhenNothingIsBuilt() throws IOException {
        var run = checkout.run(jdk, jdk);

        assertThat(run.exitCode()).isOne();
        assertThat(run.output()).last().asString().contains("./groundwork up");
        assertThat(checkout.builds()).isZero();
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws IOException {
        checkout.run(jdk, jdk, "up");

        var run = checkout.run(checkout.jdk("jdk-17", 17), jdk, "status");

        assertThat(run.output()).last().asString().startsWith("jdk-25 runs");
    }
}
