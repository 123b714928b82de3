package io.groundwork.local.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * All mails, newest first; each is also a file {@code <id>.eml}, so that they outlive the process. The oldest go when
 * there are too many. Safe for threads.
 */
final class Mailbox {

    private static final String SUFFIX = ".eml";

    private final ConcurrentSkipListMap<String, Mail> mails = new ConcurrentSkipListMap<>();
    private final MailReader reader = new MailReader();
    private final Path folder;
    private final int kept;
    private final MailIds ids;

    Mailbox(Path folder, int kept, MailIds ids) {
        this.folder = folder;
        this.kept = kept;
        this.ids = ids;
    }

    /** Reads the mails of an earlier run. */
    void load() throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                remember(name.substring(0, name.length() - SUFFIX.length()), Files.readAllBytes(file));
            }
        }
        trim();
    }

    void add(byte[] wire) throws IOException {
        var id = ids.next();
        Files.write(file(id), wire);
        remember(id, wire);
        trim();
    }

    Collection<Mail> newestFirst() {
        return mails.descendingMap().values();
    }

    /** One mail by its id; {@code latest} is the newest. */
    Optional<Mail> find(String id) {
        var newest = mails.lastEntry();
        if (id.equals("latest")) {
            return newest == null ? Optional.empty() : Optional.of(newest.getValue());
        }
        return Optional.ofNullable(mails.get(id));
    }

    Optional<byte[]> wire(String id) throws IOException {
        try {
            return mails.containsKey(id) ? Optional.of(Files.readAllBytes(file(id))) : Optional.empty();
        } catch (NoSuchFileException deletedMeanwhile) {
            return Optional.empty();
        }
    }

    /** Deletes these mails, or all when the list is empty; unknown ids are passed over. */
    void delete(List<String> chosen) throws IOException {
        for (var id : chosen.isEmpty() ? List.copyOf(mails.keySet()) : chosen) {
            if (mails.remove(id) != null) {
                Files.deleteIfExists(file(id));
            }
        }
    }

    private void remember(String id, byte[] wire) throws IOException {
        mails.put(id, reader.read(id, MailIds.receivedAt(id), wire));
    }

    private void trim() throws IOException {
        while (mails.size() > kept) {
            delete(List.of(mails.firstKey()));
        }
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }
}
