package io.groundwork.notification.mail;

import io.groundwork.notification.template.Templates;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words a letter in its reader's language, once: every attempt sends the same text. */
@Component
class MailWording {

    private final Templates templates;
    private final SenderAddress sender;

    MailWording(Templates templates, SenderAddress sender) {
        this.templates = templates;
        this.sender = sender;
    }

    QueuedMail word(Letter letter) {
        Templates.Chosen template =
                templates.choose(letter.template(), letter.to().locale());
        return new QueuedMail(
                letter.id(),
                sender.messageId(letter.id()),
                template.origin(),
                letter.to().email(),
                letter.to().userId(),
                template.language().toLanguageTag(),
                template.render(variables(letter, template.language())),
                letter.giveUpAt());
    }

    private static Map<String, Object> variables(Letter letter, Locale language) {
        Map<String, Object> texts = new HashMap<>();
        texts.put("display_name", letter.to().displayName());
        letter.variables().forEach((name, value) -> texts.put(name, text(value, language)));
        return texts;
    }

    private static String text(Object value, Locale language) {
        return value instanceof Instant instant ? text(instant, language) : value.toString();
    }

    private static String text(Instant instant, Locale language) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
        return format.withLocale(language).format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }
}
