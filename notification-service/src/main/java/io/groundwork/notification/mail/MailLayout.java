package io.groundwork.notification.mail;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.web.util.HtmlUtils;

/** One version of one mail in all its languages. English is always there, and is what others fall back to. */
record MailLayout(TemplateText text, TemplateText html, Map<String, Wording> byLanguage) {

    RenderedMail render(Locale wanted, Map<String, String> variables) {
        Wording wording = wording(wanted);
        Map<String, String> plain = wording.fill(variables, UnaryOperator.identity());
        Map<String, String> escaped = wording.fill(variables, HtmlUtils::htmlEscape);
        return new RenderedMail(oneLine(plain.getOrDefault("subject", "")), text.fill(plain), html.fill(escaped));
    }

    /** The language a reader of {@code wanted} gets: {@code de} for {@code de-AT}, {@code en} where there is none. */
    Locale language(Locale wanted) {
        return byLanguage.containsKey(wanted.getLanguage()) ? wanted : Locale.ENGLISH;
    }

    /** Fails at start rather than at the first mail. */
    void check(Set<String> variables) {
        byLanguage.forEach((language, wording) -> {
            Set<String> known = new HashSet<>(variables);
            require(language, known, wording.variables());
            known.addAll(wording.phrases().keySet());
            require(language, known, Set.of("subject"));
            require(language, known, text.names());
            require(language, known, html.names());
        });
    }

    private Wording wording(Locale wanted) {
        Wording wording = byLanguage.get(language(wanted).getLanguage());
        if (wording == null) {
            throw new IllegalStateException("There is no English wording");
        }
        return wording;
    }

    private static void require(String language, Set<String> known, Set<String> needed) {
        if (!known.containsAll(needed)) {
            throw new IllegalStateException(
                    "In %s, one of %s is missing: known are %s".formatted(language, needed, known));
        }
    }

    /** A line break in a value must not start another header. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }
}
