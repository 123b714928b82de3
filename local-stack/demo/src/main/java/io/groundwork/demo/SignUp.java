package io.groundwork.demo;

import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** One person by REST: sign up, follow the link in the mail, log in. */
final class SignUp implements Step {

    private static final Pattern TOKEN = Pattern.compile("/verify\\?token=([A-Za-z0-9_.~-]+)");

    @Override
    public String name() {
        return "Sign up, verify, log in";
    }

    @Override
    public String run(Visit visit) {
        var email = "demo-" + visit.run + "@example.com";
        var password = "a long demo password " + visit.run;
        signUp(visit.outside.anonymous(), email, password);
        var token = Await.until(() -> tokenFromMail(visit.outside.mailViewer(), email));
        var body = JsonMapper.shared().createObjectNode().put("token", token);
        visit.outside
                .anonymous()
                .post("/api/v1/registrations/verifications", body.toString())
                .expect(200);
        visit.signedUp(visit.outside.login(email, password));
        var me = visit.user().get("/api/v1/users/me").expect(200);
        DemoFailure.unless(me.text("email").equals(email), "users/me is " + me.body());
        return email + " verified by the link in the mail";
    }

    private static void signUp(Api anonymous, String email, String password) {
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("email", email)
                .put("password", password)
                .put("display_name", "Demo Visitor");
        anonymous.post("/api/v1/registrations", body.toString()).expect(202);
    }

    private static String tokenFromMail(Api mail, String email) {
        var found = mail.get("/api/v1/search?query=" + Outside.encode("to:" + email))
                .expect(200)
                .body()
                .path("messages");
        DemoFailure.unless(!found.isEmpty(), "no mail to " + email);
        var id = found.get(0).path("ID").asString();
        var text = mail.get("/api/v1/message/" + id).expect(200).text("Text");
        var matcher = TOKEN.matcher(text);
        DemoFailure.unless(matcher.find(), "no verification link in the mail: " + text);
        return matcher.group(1);
    }
}
