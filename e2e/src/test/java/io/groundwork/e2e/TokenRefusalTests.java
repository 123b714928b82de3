package io.groundwork.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What looks like a token of ours and is none gets in nowhere, though signed with our issuer's very key. */
@RunningSuite
class TokenRefusalTests {

    @Test
    void everyDoorRefusesEveryForgery(Suite suite) throws Exception {
        var good = People.signUp(suite).token();
        var forgeries = Forgery.of(good, OwnKeys.active(suite)).all();
        for (var door : Doors.PATHS.keySet()) {
            var url = "http://localhost:" + suite.port(door);
            assertThat(Doors.knock(url, door, good).status()).as(door).isEqualTo(200);
            forgeries.forEach(
                    (name, token) -> Doors.assertRefused(Doors.knock(url, door, token), name + " at " + door));
        }
        System.out.printf("%d forgeries refused at %d doors%n", forgeries.size(), Doors.PATHS.size());
    }
}
