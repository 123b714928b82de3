package io.groundwork.demo;

final class WaitForTheGateway implements Step {

    @Override
    public String name() {
        return "Find the gateway";
    }

    @Override
    public String run(Visit visit) {
        var keys = Await.until(() ->
                visit.outside.anonymous().get("/oauth2/jwks").expect(200).body().path("keys"));
        var configuration = visit.outside
                .anonymous()
                .get("/.well-known/openid-configuration")
                .expect(200);
        return "issuer " + configuration.text("issuer") + ", " + keys.size() + " signing key(s)";
    }
}
