package io.groundwork.idempotency;

import io.groundwork.platform.id.Ids;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/notes")
class NoteController {

    record NewNote(String text) {}

    record Note(UUID id, String text) {}

    private final JdbcClient jdbc;
    volatile CountDownLatch entered = new CountDownLatch(0);
    volatile CountDownLatch mayLeave = new CountDownLatch(0);

    NoteController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Idempotent
    @PostMapping
    ResponseEntity<Note> create(@RequestBody NewNote request) throws InterruptedException {
        entered.countDown();
        if (!mayLeave.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The test does not let go");
        }
        Note note = insert(request);
        return ResponseEntity.created(URI.create("/notes/" + note.id()))
                .eTag("0")
                .body(note);
    }

    @Idempotent
    @PostMapping("/crash")
    Note crash(@RequestBody NewNote request) {
        insert(request);
        throw new IllegalStateException("after the effect");
    }

    /** The primary key is violated by the commit's own flush in JPA; here by hand, at the same moment. */
    @Idempotent
    @PostMapping("/late")
    Note failAtCommit(@RequestBody NewNote request) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                throw new DuplicateKeyException("found at commit");
            }
        });
        return insert(request);
    }

    @PostMapping("/plain")
    Note plain(@RequestBody NewNote request) {
        return insert(request);
    }

    private Note insert(NewNote request) {
        Note note = new Note(Ids.next(), request.text());
        jdbc.sql("insert into note (id, text) values (?, ?)")
                .params(note.id(), note.text())
                .update();
        return note;
    }
}
