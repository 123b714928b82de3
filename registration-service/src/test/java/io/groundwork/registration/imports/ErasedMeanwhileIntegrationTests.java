package io.groundwork.registration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.registration.Answer;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.erasure.ErasedAddresses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** People who leave while a file that names them waits. */
class ErasedMeanwhileIntegrationTests extends ImportStory {

    private static final String ME = "/api/v1/users/me";

    @Autowired
    ErasedAddresses erased;

    @Autowired
    ImportCleanup cleanup;

    @Test
    void aFileThatBeganBeforeBringsNobodyBackAndALaterOneMay() {
        Person person = newPerson();
        String row = ImportFiles.row(person.email().toUpperCase(Locale.ROOT), ImportFiles.HASH, true);
        String other = ImportFiles.row(ImportFiles.address(run, 1), ImportFiles.HASH, true);
        Answer open = api(row.substring(0, 20), "Upload-Complete", "?0").expect(202);

        leave(person).expect(202);
        admin.api()
                .send(
                        "PATCH",
                        path(open),
                        "application/partial-upload",
                        row.substring(20) + other,
                        "Upload-Offset",
                        "20")
                .expect(202);

        assertThat(completed(open).body().path("imported").asInt()).isEqualTo(1);
        assertThat(accounts(person.email())).isZero();
        assertThat(completed(upload(row).expect(202)).body().path("imported").asInt())
                .isEqualTo(1);
        assertThat(accounts(person.email())).isEqualTo(1);
    }

    @Test
    void anErasureWaitsForAnImportThatHasLookedBeforeIt(@Autowired PlatformTransactionManager transactions) {
        Person person = newPerson();
        CompletableFuture<Answer> leaving = new CompletableFuture<>();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            assertThat(erased.among(List.of(new EmailAddress(person.email())), Instant.EPOCH))
                    .isEmpty();
            Thread.startVirtualThread(() -> leaving.complete(leave(person)));
            await().atMost(Duration.ofSeconds(10)).until(this::isSomebodyWaiting);
            assertThat(leaving).isNotDone();
        });
        await().atMost(Duration.ofSeconds(10)).until(leaving::isDone);
        assertThat(leaving.join().status()).isEqualTo(202);
    }

    @Test
    void whenNoFileWaitsTheHashIsForgotten() {
        Person person = newPerson();
        leave(person).expect(202);
        jdbc.sql("update user_import set state = 'FAILED', finished_at = now() where finished_at is null")
                .update();
        assertThat(hashes()).isPositive();
        jdbc.sql("update erased_address set erased_at = now() - interval '25 hours'")
                .update();
        cleanup.run();
        assertThat(hashes()).isZero();
    }

    private Answer leave(Person person) {
        return person.api().delete(ME, "If-Match", person.api().get(ME).etag());
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql(
                                "select count(*) from pg_locks where locktype = 'advisory' and not granted and mode = 'ExclusiveLock'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int accounts(String email) {
        return count("select count(*) from account where email = :email", email);
    }

    private int hashes() {
        return jdbc.sql("select count(*) from erased_address")
                .query(Integer.class)
                .single();
    }
}
