package io.groundwork.notification.mail;

import io.groundwork.notification.recipient.Recipient;
import io.groundwork.platform.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails for sending. They are worded now, kept with the caller's transaction, and sent only after its commit. */
@Component
public class Mailroom {

    private final MailLayouts layouts;
    private final MailDeliveries deliveries;
    private final SenderAddress sender;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Mailroom(
            MailLayouts layouts,
            MailDeliveries deliveries,
            SenderAddress sender,
            Clock clock,
            ApplicationEventPublisher events) {
        this.layouts = layouts;
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
        this.events = events;
    }

    /** Queues all of them by one statement. */
    @Transactional
    public void queue(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        deliveries.add(letters.stream().map(this::word).toList());
        events.publishEvent(new MailQueued(letters.size()));
    }

    private QueuedMail word(Letter letter) {
        MailLayout layout = layouts.of(letter.template());
        Locale language = layout.language(letter.to().locale());
        UUID id = Ids.next();
        return new QueuedMail(
                letter.template(),
                new MailDelivery(
                        id,
                        sender.messageId(id),
                        letter.to().email(),
                        language.toLanguageTag(),
                        layout.render(language, variables(letter, language)),
                        0,
                        clock.instant(),
                        letter.giveUpAt()));
    }

    private static Map<String, String> variables(Letter letter, Locale language) {
        Map<String, String> texts = new HashMap<>();
        Recipient to = letter.to();
        texts.put("display_name", to.displayName());
        letter.variables().forEach((name, value) -> texts.put(name, text(value, language)));
        return texts;
    }

    private static String text(Object value, Locale language) {
        return value instanceof Instant instant
                ? DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                                .withLocale(language)
                                .format(instant.atOffset(ZoneOffset.UTC))
                        + " UTC"
                : value.toString();
    }
}
