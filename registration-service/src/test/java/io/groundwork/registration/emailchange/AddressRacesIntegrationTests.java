package io.groundwork.registration.emailchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.registration.Answer;
import io.groundwork.test.Racing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressRacesIntegrationTests extends AddressStory {

    @Test
    void aTakenAddressLooksLikeAnyOtherAndOnlyItsOwnerHears() {
        Person person = newPerson();
        Person owner = newPerson();
        String free = newAddress();
        Answer toFree = ask(person, free).expect(202);
        Answer toTaken = ask(person, owner.email()).expect(202);

        assertThat(fields(toTaken)).isEqualTo(fields(toFree));
        assertThat(toTaken.headers().map().keySet())
                .isEqualTo(toFree.headers().map().keySet());
        mailbox.event("user.email-taken", owner.email());
        confirm(link(toTaken, person.email())).expect(200);
        assertThat(mailbox.events(ASKED, owner.email())).isEmpty();
        assertThat(person.api().get(CHANGES + "/" + toTaken.text("id")).text("state"))
                .isEqualTo("pending");
    }

    @Test
    void ofManyWishesAtOnceOneIsLeft() {
        Person person = newPerson();
        List<String> addresses = List.of(newAddress(), newAddress(), newAddress(), newAddress());
        List<Answer> answers = Racing.at(4, runner -> ask(person, addresses.get(runner)));

        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(count(
                        "select count(*) from email_change c join account a on a.id = c.account_id"
                                + " where email = :email and state = 'PENDING'",
                        person.email()))
                .isEqualTo(1);
    }

    @Test
    void bothLinksAtOnceChangeItOnce() {
        Person person = newPerson();
        String address = newAddress();
        Answer change = ask(person, address).expect(202);
        List<String> links = List.of(link(change, person.email()), link(change, address));
        List<Answer> answers = Racing.at(6, runner -> confirm(links.get(runner % 2)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(2);
        mailbox.event("user.email-changed", address);
        signIn(address, PASSWORD).expect(201);
    }

    @Test
    void ofTwoWhoMoveToOneAddressAtOnceOneGetsIt() {
        String address = newAddress();
        List<Person> people = List.of(newPerson(), newPerson());
        List<String> links = people.stream()
                .map(person -> {
                    Answer change = ask(person, address).expect(202);
                    confirm(link(change, person.email())).expect(200);
                    return link(change, address);
                })
                .toList();
        List<Answer> answers = Racing.at(2, runner -> confirm(links.get(runner)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
        assertThat(mailbox.event("user.email-changed", address)).isNotNull();
        assertThat(count("select count(*) from account where email = :email", address))
                .isEqualTo(1);
    }

    @Test
    void whoProvesTheAddressMeanwhileKeepsIt() {
        Person person = newPerson();
        String address = newAddress();
        Answer change = ask(person, address).expect(202);
        confirm(link(change, person.email())).expect(200);
        signUp(address).expect(202);
        verify(Map.of("token", mailbox.mailTo(address).token())).expect(200);

        Answer late = confirm(link(change, address)).expectProblem(422, "email-change-failed");
        assertThat(late.text("detail")).contains("another account");
        signIn(person.email(), PASSWORD).expect(201);
    }

    @Test
    void aSignUpThatNobodyHasProvedGivesWay() {
        String address = newAddress();
        signUp(address).expect(202);
        String squatter = mailbox.event("user.registered", address).key();
        Person person = newPerson();
        change(person, address);

        signIn(address, PASSWORD).expect(201);
        assertThat(count("select count(*) from account where email = :email", address))
                .isEqualTo(1);
        verify(Map.of("token", mailbox.mailTo(address).token())).expectProblem(422, "verification-failed");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) = 0 from account where id = cast(:id as uuid)")
                        .param("id", squatter)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void signUpsOfTheAddressGivenUpAndTheAddressTakenRunBesideIt() {
        Person person = newPerson();
        String address = newAddress();
        Answer change = ask(person, address).expect(202);
        confirm(link(change, person.email())).expect(200);
        String last = link(change, address);
        List<Answer> answers = Racing.at(9, runner -> switch (runner) {
            case 0 -> confirm(last);
            default -> signUp(runner % 2 == 0 ? address : person.email());
        });

        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(answers.subList(1, 9)).extracting(Answer::status).containsOnly(202);
        signIn(address, PASSWORD).expect(201);
    }

    private static List<String> fields(Answer answer) {
        return answer.body().propertyNames().stream().sorted().toList();
    }
}
