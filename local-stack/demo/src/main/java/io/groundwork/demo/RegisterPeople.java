package io.groundwork.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** People who come by Kafka; each line is sent twice and must make one account. */
final class RegisterPeople implements Step {

    @Override
    public String name() {
        return "Register people by Kafka";
    }

    @Override
    public String run(Visit visit) {
        var people = visit.samples.people();
        try (var producer = visit.outside.producer()) {
            send(producer, people);
            send(producer, people);
        }
        people.forEach(person -> Await.until(() -> expectOneAccount(visit, email(person))));
        return people.size() + " people, each sent twice: " + people.size() + " accounts";
    }

    private static void send(Producer producer, List<JsonNode> people) {
        people.forEach(person -> producer.send("registration.requests", email(person), person.toString()));
        producer.flush();
    }

    private static Answer expectOneAccount(Visit visit, String email) {
        var answer = visit.admin()
                .get("/api/v1/users?count=true&email=" + Outside.encode(email))
                .expect(200);
        var total = answer.body().path("total").asLong(-1);
        DemoFailure.unless(total == 1, total + " accounts of " + email + " instead of 1");
        return answer;
    }

    private static String email(JsonNode person) {
        return person.path("email").asString();
    }
}
