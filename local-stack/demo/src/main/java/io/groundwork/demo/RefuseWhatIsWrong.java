package io.groundwork.demo;

import java.util.UUID;

/** What a caller does wrong is told plainly, always in the same form. */
final class RefuseWhatIsWrong implements Step {

    @Override
    public String name() {
        return "Refuse what is wrong";
    }

    @Override
    public String run(Visit visit) {
        visit.outside.anonymous().get("/api/v1/tasks").expectProblem(401);
        visit.client().get("/api/v1/projects").expectProblem(403);
        visit.user().get("/api/v1/tasks/" + UUID.randomUUID()).expectProblem(404);
        visit.user().get("/api/v1/nothing-here").expectProblem(404);
        var bad = visit.user()
                .post("/api/v1/tasks", "{\"title\": 1, \"priority\": \"high\"}")
                .expectProblem(400);
        var pointer = bad.body().path("errors").path(0).path("pointer").asString("");
        DemoFailure.unless(pointer.startsWith("/"), "the 400 points nowhere: " + bad.body());
        return "401, 403, 404, 404 and 400 at " + pointer + ", all problem+json";
    }
}
