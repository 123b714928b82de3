package io.groundwork.registration.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.registration.Story;
import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.groundwork.test.Contracts;
import io.groundwork.test.Racing;
import io.groundwork.test.TestTopics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RevocationIntegrationTests extends Story {

    private static final String TOPIC = "security.revocations";

    @Autowired
    TokenRevocations revocations;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void theAccessTokenOfAnEndedSessionIsRefusedAtOnceAndAnotherSessionGoesOn() {
        Person person = newPerson();
        Person elsewhere = signedInAgain(person);

        person.api().delete("/api/v1/sessions/current").expect(204);

        awaitRefusal(person.accessToken());
        elsewhere.api().get("/api/v1/users/me").expect(200);
    }

    @Test
    void aSessionIsEndedFromAnotherOne() {
        Person person = newPerson();
        Person elsewhere = signedInAgain(person);
        String session = elsewhere
                .api()
                .get("/api/v1/sessions")
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("current").asBoolean())
                .map(item -> item.path("id").asString())
                .findFirst()
                .orElseThrow();

        newPerson().api().delete("/api/v1/sessions/" + session).expectProblem(404, "not-found");
        person.api().delete("/api/v1/sessions/" + session).expect(204);

        awaitRefusal(elsewhere.accessToken());
        person.api().get("/api/v1/users/me").expect(200);
        person.api().delete("/api/v1/sessions/" + session).expectProblem(404, "not-found");
    }

    @Test
    void aCopiedRefreshTokenTakesTheAccessTokensOfItsFamilyAlong() {
        Person person = newPerson();
        var next = refresh(person.refreshToken()).expect(200);
        refresh(person.refreshToken()).expect(401);

        awaitRefusal(person.accessToken());
        awaitRefusal(next.text("access_token"));
    }

    @Test
    void afterAllTokensWereRevokedTheNextOneIsGoodInTheSameSecond() {
        Person person = newPerson();

        revokeAll(person);
        Person again = signedInAgain(person);

        awaitRefusal(person.accessToken());
        again.api().get("/api/v1/users/me").expect(200);
    }

    @Test
    void theLastValueNamesEverySessionHoweverManyEndAtOnce() {
        AccountId subject = AccountId.next();
        List<UUID> sessions = Racing.at(12, runner -> {
            UUID session = UUID.randomUUID();
            transactions.executeWithoutResult(transaction -> revocations.ofSession(subject, session));
            return session;
        });

        await().atMost(Duration.ofSeconds(10)).until(() -> values(subject).size() == 12);
        JsonNode last = values(subject).getLast();
        assertThat(last.path("sessions").findValuesAsString("sid"))
                .containsExactlyInAnyOrderElementsOf(
                        sessions.stream().map(UUID::toString).toList());
        assertThat(last.has("not_before")).isFalse();
    }

    @Test
    void theValueIsAsItsContractSaysAndKeyedByIssuerAndSubject() {
        Person person = newPerson();
        person.api().delete("/api/v1/sessions/current").expect(204);
        revokeAll(person);

        AccountId id = AccountId.parse(person.id()).orElseThrow();
        await().atMost(Duration.ofSeconds(10)).until(() -> values(id).size() == 2);
        ConsumerRecord<String, String> last = records(id).getLast();
        Contracts.assertValid(TOPIC, last.value());
        assertThat(last.key()).matches("http\\S+ " + person.id());
        assertThat(values(id).getLast().path("not_before").asString()).endsWith("Z");
        assertThat(values(id).getLast().path("sessions").size()).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackRevokesNothing() {
        Person person = newPerson();
        AccountId id = AccountId.parse(person.id()).orElseThrow();

        transactions.executeWithoutResult(transaction -> {
            revocations.ofSession(id, UUID.randomUUID());
            transaction.setRollbackOnly();
        });
        revokeAll(newPerson());

        assertThat(records(id)).isEmpty();
        person.api().get("/api/v1/users/me").expect(200);
    }

    private void revokeAll(Person person) {
        transactions.executeWithoutResult(transaction -> {
            Account account = accounts.lock(AccountId.parse(person.id()).orElseThrow());
            revocations.ofAll(account);
        });
    }

    private static List<JsonNode> values(AccountId subject) {
        return records(subject).stream()
                .map(message -> JsonMapper.shared().readTree(message.value()))
                .toList();
    }

    private static List<ConsumerRecord<String, String>> records(AccountId subject) {
        return TestTopics.readAll(TOPIC).stream()
                .filter(message -> message.key().endsWith(" " + subject))
                .toList();
    }
}
