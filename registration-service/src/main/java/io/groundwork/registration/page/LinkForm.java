package io.groundwork.registration.page;

import io.groundwork.platform.problem.ProblemException;

/** The form on a page whose address came by mail: the token in it is what gives the right. */
public final class LinkForm {

    private static final String PASSWORD = """
            <label for="password">Choose a password</label>
            <input id="password" name="password" type="password" autocomplete="new-password" maxlength="128" \
            required aria-describedby="rule"><p id="rule">At least 15 characters. Several words make a good one.</p>
            """;

    private LinkForm() {}

    public static String html(String action, String token, String button) {
        return form(action, token, "", button);
    }

    public static String withPassword(String action, String token, String button) {
        return form(action, token, PASSWORD, button);
    }

    /** Why a password was refused, in words for people. */
    public static String reason(ProblemException problem) {
        return problem.errors().stream()
                .findFirst()
                .map(error -> "The password " + error.detail() + ".")
                .orElseGet(problem::detail);
    }

    private static String form(String action, String token, String fields, String button) {
        return "<form method=\"post\" action=\"%s\">%s%s<button type=\"submit\">%s</button></form>"
                .formatted(action, Html.hidden("token", token), fields, button);
    }
}
