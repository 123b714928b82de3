package io.groundwork.demo;

import java.util.Map;

final class RefuseAStaleWrite implements Step {

    @Override
    public String name() {
        return "Refuse a stale If-Match";
    }

    @Override
    public String run(Visit visit) {
        var path = "/api/v1/tasks/" + visit.task().path("id").asString();
        var tag = visit.user().get(path).expect(200).header("ETag");
        var headers = Map.of("If-Match", tag);
        visit.user().patch(path, "{\"status\":\"in_progress\"}", headers).expect(200);
        visit.user().patch(path, "{\"status\":\"cancelled\"}", headers).expectProblem(412);
        visit.user().patch(path, "{\"status\":\"cancelled\"}", Map.of()).expectProblem(428);
        var status = visit.user().get(path).expect(200).text("status");
        DemoFailure.unless(status.equals("in_progress"), "the task is " + status);
        return "412 with " + tag + " used twice, 428 without one; nothing was lost";
    }
}
