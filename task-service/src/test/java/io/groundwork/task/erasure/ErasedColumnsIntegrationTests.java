package io.groundwork.task.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ErasedColumnsIntegrationTests extends Story {

    @Autowired
    JdbcClient jdbc;

    /** Every text column whose name says it may hold a user: one that is new must be looked at by the erasure. */
    @Test
    void everyColumnThatMayNameAUserIsKnown() {
        assertThat(jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = current_schema() and data_type = 'text'
                          and column_name ~ '(_id|_by|_user|user)$'
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "calendar_address.user_id",
                        "change.actor_id",
                        "change.recipient_id",
                        "change.resource_id",
                        "cleanup.started_by",
                        "comment.author_id",
                        "dead_letter.event_id",
                        "deletion.deleted_by",
                        "import.importer_id",
                        "inbox.event_id",
                        "pending_change.actor_id",
                        "pending_change.recipient_id",
                        "pending_change.resource_id",
                        "project.owner_id",
                        "project_member.user_id",
                        "scheduled_tasks.picked_by",
                        "task.assignee_id",
                        "task_dependency.created_by",
                        "task_history.actor_id");
    }
}
