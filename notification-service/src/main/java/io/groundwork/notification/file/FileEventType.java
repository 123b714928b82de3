package io.groundwork.notification.file;

import io.groundwork.notification.template.MailTemplate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

enum FileEventType {
    LOADED("file.loaded", "File loaded", MailTemplate.FILE_LOADED),
    QUARANTINED("file.quarantined", "File in quarantine", MailTemplate.FILE_QUARANTINED);

    private final String wireName;
    private final String headline;
    private final MailTemplate mail;

    FileEventType(String wireName, String headline, MailTemplate mail) {
        this.wireName = wireName;
        this.headline = headline;
        this.mail = mail;
    }

    static Optional<FileEventType> of(@Nullable String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }

    String wireName() {
        return wireName;
    }

    String headline() {
        return headline;
    }

    MailTemplate mail() {
        return mail;
    }
}
