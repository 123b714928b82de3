package io.groundwork.notification.personal;

import io.groundwork.notification.mail.MailWording;
import io.groundwork.notification.recipient.Recipient;
import io.groundwork.notification.template.MailTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands first in an inbox, in its owner's language: as in the mail of the same, where there is one. */
@Component
class Subjects {

    private final MailWording mails;

    Subjects(MailWording mails) {
        this.mails = mails;
    }

    /** @param reader null for whom nothing is known of: they read English */
    String of(PersonalNotice notice, @Nullable Recipient reader) {
        String english = notice.notice().subject();
        if (reader == null) {
            return english;
        }
        MailTemplate mail = notice.mail();
        return mail == null
                ? Headlines.of(notice.notice().type(), notice.title(), reader.locale())
                        .orElse(english)
                : mails.subject(mail, notice.mailVariables(), notice.about().topic(), reader);
    }
}
