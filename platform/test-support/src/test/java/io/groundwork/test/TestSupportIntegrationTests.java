package io.groundwork.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TestSupportIntegrationTests {

    @Test
    void theServicesRoleSeesItsOwnSchemaOnly() throws Exception {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists thing (id int)");
            statement.execute("insert into thing values (1)");
            TestDatabase.truncate();
            var rows = statement.executeQuery("select count(*), current_schema() from thing");
            rows.next();
            assertThat(rows.getInt(1)).isZero();
            assertThat(rows.getString(2)).isEqualTo("service");
        }
    }

    @Test
    void whatIsSentIsRead() {
        TestTopics.create("echo", 2);
        TestTopics.send("echo", "key", "{}", Map.of("ce_id", "1"));

        assertThat(TestTopics.readAll("echo", "key"))
                .singleElement()
                .satisfies(r -> assertThat(TestTopics.header(r, "ce_id")).isEqualTo("1"));
    }

    @Test
    void everyExampleFollowsItsContract() {
        Contracts.assertValid("orders", Contracts.example("orders"));
        Contracts.assertValid("clickstream", Contracts.example("clickstream"));
        Contracts.assertValid("registration.requests", Contracts.example("registration.requests"));
        Contracts.assertValid("task.events", "task.completed", Contracts.example("task.events", "task.completed"));
    }
}
