package io.groundwork.local.mail;

import java.util.List;

/** The readable parts of a mail; a part that is missing is the empty text. */
record Body(String text, String html, List<Attachment> attachments) {

    private static final int SNIPPET_LENGTH = 250;

    String snippet() {
        var plain = (text.isBlank() ? html.replaceAll("<[^>]*>", " ") : text)
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= SNIPPET_LENGTH ? plain : plain.substring(0, SNIPPET_LENGTH) + "...";
    }
}
