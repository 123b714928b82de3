package io.groundwork.demo;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

final class ReplayAKey implements Step {

    @Override
    public String name() {
        return "Replay an Idempotency-Key";
    }

    @Override
    public String run(Visit visit) {
        var key = Map.of("Idempotency-Key", "demo-" + visit.run);
        var body =
                JsonMapper.shared().createObjectNode().put("name", "Only once").toString();
        var first = visit.user().post("/api/v1/projects", body, key).expect(201);
        var second = visit.user().post("/api/v1/projects", body, key).expect(201);
        DemoFailure.unless(first.body().equals(second.body()), "the replay answered another body: " + second.body());
        DemoFailure.unless(
                second.header("Idempotent-Replayed").equals("true"), "the replay has no Idempotent-Replayed header");
        var other = JsonMapper.shared()
                .createObjectNode()
                .put("name", "Another body")
                .toString();
        visit.user().post("/api/v1/projects", other, key).expectProblem(422);
        return "same 201 and body again; another body is refused with 422";
    }
}
