package io.groundwork.notification.mail;

import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.notification.template.Templates;
import io.groundwork.notification.topic.TopicName;
import io.groundwork.notification.unsubscribe.UnsubscribeLinks;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words a letter in its reader's language, once: every attempt sends the same text. */
@Component
public class MailWording {

    private final Templates templates;
    private final SenderAddress sender;
    private final UnsubscribeLinks unsubscribing;

    MailWording(Templates templates, SenderAddress sender, UnsubscribeLinks unsubscribing) {
        this.templates = templates;
        this.sender = sender;
        this.unsubscribing = unsubscribing;
    }

    QueuedMail word(Letter letter) {
        Templates.Chosen template = chosen(letter);
        URI unsubscribe = unsubscribeLink(letter);
        return new QueuedMail(
                letter.id(),
                sender.messageId(letter.id()),
                template.origin(),
                letter.to().email(),
                letter.to().userId(),
                template.language().toLanguageTag(),
                template.render(variables(letter, unsubscribe, template.language())),
                letter.giveUpAt(),
                letter.notBefore(),
                unsubscribe,
                letter.about() == null ? null : letter.about().topic());
    }

    /** The one line that says what a letter is about, in its reader's language. */
    public String subject(Letter letter) {
        return word(letter).content().subject();
    }

    /** The same of what is told without a mail, in the same words. */
    public String subject(MailTemplate template, Map<String, Object> variables, TopicName topic, Recipient reader) {
        Templates.Chosen chosen = templates.choose(template, reader.locale());
        Map<String, Object> values = new HashMap<>(variables);
        values.put("display_name", reader.displayName());
        values.put("topic", topic);
        return chosen.subject(new SpokenValues(chosen.language()).of(values));
    }

    private Templates.Chosen chosen(Letter letter) {
        return templates.choose(letter.template(), letter.to().locale());
    }

    private @Nullable URI unsubscribeLink(Letter letter) {
        Letter.Routine routine = letter.about();
        if (routine == null) {
            return null;
        }
        return routine.readersOf() == null
                ? unsubscribing.of(letter.to().userId(), routine.topic())
                : unsubscribing.ofReader(routine.readersOf(), routine.topic());
    }

    private static Map<String, Object> variables(Letter letter, @Nullable URI unsubscribe, Locale language) {
        Map<String, Object> values = new HashMap<>(letter.variables());
        values.put("display_name", letter.to().displayName());
        if (letter.about() != null && unsubscribe != null) {
            values.put("topic", letter.about().topic());
            values.put("unsubscribe_link", unsubscribe);
        }
        return new SpokenValues(language).of(values);
    }
}
