package io.groundwork.registration.page;

import io.groundwork.platform.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** Pieces of HTML. Every text in them is escaped. */
public final class Html {

    private Html() {}

    public static String text(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    public static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(text(name), text(value));
    }

    /** What proves that a form was sent from our own page. */
    public static String proof(CsrfToken token) {
        return hidden(token.getParameterName(), token.getToken());
    }

    /** Read out at once by a screen reader; nothing without a text. */
    public static String alert(@Nullable String text) {
        return text == null ? "" : "<p class=\"error\" role=\"alert\">" + text(text) + "</p>";
    }

    public static String list(List<String> texts) {
        return texts.stream().map(it -> "<li>" + text(it) + "</li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    /** What went wrong, in words for people. */
    public static String reason(ProblemException problem) {
        return problem.type().title() + ". " + problem.detail();
    }
}
