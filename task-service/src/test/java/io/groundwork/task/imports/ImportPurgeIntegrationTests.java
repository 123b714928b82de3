package io.groundwork.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.task.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportPurgeIntegrationTests extends ImportStory {

    @Autowired
    private ImportPurge purge;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatEndedLongAgoAndWhatNeverArrivedIsRemoved() {
        Answer old = ended(csv("title,priority\nold,9\n").expect(202));
        Answer young = ended(csv("title\nyoung\n").expect(202));
        update("finished_at = now() - interval '31 days'", old);
        UUID cutOff = UUID.fromString(ended(csv("title\ncut off\n").expect(202)).id());
        jdbc.sql("""
                        update import set state = 'RECEIVING', sha256 = null, finished_at = null,
                            created_at = now() - interval '2 days'
                        where id = :id
                        """).param("id", cutOff).update();
        purge.step();
        editor.get("/api/v1/imports/" + old.id()).expect(404);
        editor.get("/api/v1/imports/" + young.id()).expect(200);
        assertThat(jdbc.sql("select count(*) from import where id = :id")
                        .param("id", cutOff)
                        .query(Integer.class)
                        .single())
                .isZero();
        csv("title,priority\nold,9\n").expect(202);
    }

    private void update(String change, Answer importing) {
        jdbc.sql("update import set " + change + " where id = :id")
                .param("id", UUID.fromString(importing.id()))
                .update();
    }
}
