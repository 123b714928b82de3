package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is disabled is out at every door within two seconds, whatever the access token says; Redis plays no part in it. */
@RunningSuite
class RevocationTests {

    private static final Duration PROMISED = Duration.ofSeconds(2);

    @Test
    void whoIsDisabledIsRefusedEverywhere(Suite suite) {
        disableAndExpectRefusal(suite);
    }

    @Test
    void withRedisAwayToo(Suite suite) throws Exception {
        long redis = suite.pid("redis");
        signal("STOP", redis);
        try {
            disableAndExpectRefusal(suite);
        } finally {
            signal("CONT", redis);
        }
    }

    private static void disableAndExpectRefusal(Suite suite) {
        var token = People.signUp(suite).token();
        var admin = new Http("http://localhost:" + suite.port("REGISTRATION")).bearer(People.admin(suite));
        var id = at(suite, "REGISTRATION", token).json().path("id").asString();
        Doors.PATHS
                .keySet()
                .forEach(door ->
                        assertThat(at(suite, door, token).status()).as(door).isEqualTo(200));

        assertThat(admin.post("/api/v1/users/" + id + "/disable", "{}").status())
                .isEqualTo(200);

        await().atMost(PROMISED)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Doors.PATHS.keySet().stream()
                        .allMatch(door -> at(suite, door, token).status() == 401));
    }

    private static Http.Answer at(Suite suite, String door, String token) {
        return Doors.knock("http://localhost:" + suite.port(door), door, token);
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
