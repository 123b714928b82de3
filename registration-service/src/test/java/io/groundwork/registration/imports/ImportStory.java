package io.groundwork.registration.imports;

import static org.awaitility.Awaitility.await;

import io.groundwork.registration.Answer;
import io.groundwork.registration.Story;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;

/** An admin with files. */
abstract class ImportStory extends Story {

    protected static final String IMPORTS = "/api/v1/users/imports";
    protected static final String NDJSON = "application/x-ndjson";

    protected Person admin;
    protected String run;

    @BeforeEach
    void signInAsAdmin() {
        jdbc.sql("delete from login_throttle").update();
        admin = admin();
        run = "i" + UUID.randomUUID();
    }

    protected Answer upload(String file) {
        return admin.api().send("POST", IMPORTS, NDJSON, file);
    }

    protected Answer api(String file, String... headers) {
        return admin.api().send("POST", IMPORTS, NDJSON, file, headers);
    }

    protected Answer completed(Answer accepted) {
        var last = new AtomicReference<Answer>();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    last.set(admin.api().get(path(accepted)).expect(200));
                    return last.get().text("state").equals("completed");
                });
        return last.get();
    }

    protected static String path(Answer answer) {
        return IMPORTS + "/" + answer.text("id");
    }
}
