package io.groundwork.notification.mail;

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

    private final MailLayouts layouts;
    private final SenderAddress sender;

    MailWording(MailLayouts layouts, SenderAddress sender) {
        this.layouts = layouts;
        this.sender = sender;
    }

    QueuedMail word(Letter letter) {
        MailLayout layout = layouts.of(letter.template());
        Locale language = layout.language(letter.to().locale());
        return new QueuedMail(
                letter.id(),
                sender.messageId(letter.id()),
                letter.template(),
                letter.to().email(),
                language.toLanguageTag(),
                layout.render(language, variables(letter, language)),
                letter.giveUpAt());
    }

    private static Map<String, String> variables(Letter letter, Locale language) {
        Map<String, String> texts = new HashMap<>();
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
