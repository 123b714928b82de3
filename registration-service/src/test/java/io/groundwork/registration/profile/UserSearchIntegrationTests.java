package io.groundwork.registration.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Api;
import io.groundwork.registration.StatementLog;
import io.groundwork.registration.Story;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UserSearchIntegrationTests extends Story {

    @Test
    void adminsFindAccountsByAddressStatusAndRole() {
        Person person = newPerson();
        Api admin = admin().api();
        String encoded = person.email().toUpperCase(Locale.ROOT).replace("@", "%40");
        assertThat(admin.get("/api/v1/users?email=" + encoded).expect(200).items("id"))
                .containsExactly(person.id());
        assertThat(admin.get("/api/v1/users?email=" + encoded + "&status=pending")
                        .items("id"))
                .isEmpty();
        Answer admins =
                admin.get("/api/v1/users?role=admin&status=active&count=true").expect(200);
        assertThat(admins.items("email")).contains("admin@groundwork.test");
        assertThat(admins.body().path("total").asInt())
                .isEqualTo(admins.items("id").size());
        admin.get("/api/v1/users?status=sleeping").expectProblem(400, "invalid-request");
        admin.get("/api/v1/users?email=%00").expectProblem(400, "invalid-request");
    }

    @Test
    void aWalkThroughThePagesMeetsEverybodyOnce() {
        for (int i = 0; i < 5; i++) {
            signUp(newAddress());
        }
        Api admin = admin().api();
        int total = admin.get("/api/v1/users?count=true&limit=1")
                .body()
                .path("total")
                .asInt();
        // Imports tested before may have left thousands.
        int limit = Math.clamp(total / 10, 3, 200);
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = admin.get("/api/v1/users?sort=email&limit=" + limit + cursor)
                    .expect(200);
            seen.addAll(page.items("id"));
            cursor = page.body().path("next_cursor").isNull() ? "" : "&cursor=" + page.text("next_cursor");
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void theListIsForAdmins() {
        newPerson().api().get("/api/v1/users").expectProblem(403, "forbidden");
        api.get("/api/v1/users").expectProblem(401, "unauthenticated");
    }

    @Test
    void statementsStayTheSameAsRowsGrow(@Autowired StatementLog statements) {
        Person person = newPerson();
        Api admin = admin().api();
        assertThat(statements.during(() -> admin.get("/api/v1/users?limit=200")))
                .hasSize(1);
        assertThat(statements.during(() -> person.api().get("/api/v1/users/me")))
                .hasSize(1);
        assertThat(statements.during(() -> person.api().get("/api/v1/sessions")))
                .hasSize(1);
        assertThat(statements.during(() -> api.basic("demo", "demo-secret-of-the-tests")
                        .form("/oauth2/token", Map.of("grant_type", "client_credentials"))))
                .hasSize(1);
    }
}
