package io.groundwork.local.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Mailpit's search terms {@code to: from: subject:} and bare words, all of which must match; quotes keep blanks. */
final class MailQuery implements Predicate<Mail> {

    private static final Pattern TERM = Pattern.compile("(?:(to|from|subject):)?(?:\"([^\"]*)\"|(\\S+))");

    private final List<Predicate<Mail>> terms;

    private MailQuery(List<Predicate<Mail>> terms) {
        this.terms = terms;
    }

    static MailQuery of(String query) {
        return new MailQuery(TERM.matcher(query.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> term(
                        found.group(1) == null ? "" : found.group(1),
                        found.group(2) == null ? found.group(3) : found.group(2)))
                .toList());
    }

    @Override
    public boolean test(Mail mail) {
        return terms.stream().allMatch(term -> term.test(mail));
    }

    private static Predicate<Mail> term(String field, String value) {
        return switch (field) {
            case "to" -> mail -> mail.envelope().recipients().anyMatch(to -> to.matches(value));
            case "from" -> mail -> mail.envelope().from().matches(value);
            case "subject" -> mail -> contains(mail.subject(), value);
            default ->
                mail -> contains(
                                mail.subject(),
                                value,
                                mail.body().text(),
                                mail.body().html())
                        || mail.envelope().recipients().anyMatch(to -> to.matches(value))
                        || mail.envelope().from().matches(value);
        };
    }

    private static boolean contains(String subject, String value, String... more) {
        return subject.toLowerCase(Locale.ROOT).contains(value)
                || Arrays.stream(more)
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(value));
    }
}
