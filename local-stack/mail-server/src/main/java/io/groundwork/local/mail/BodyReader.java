package io.groundwork.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Walks the parts of one mail: the first text and the first HTML are its body, the rest are attachments. */
final class BodyReader {

    private final List<Attachment> attachments = new ArrayList<>();
    private String text = "";
    private String html = "";

    private BodyReader() {}

    static Body read(Part mail) throws MessagingException, IOException {
        var reader = new BodyReader();
        reader.visit(mail);
        return new Body(reader.text, reader.html, List.copyOf(reader.attachments));
    }

    private void visit(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (var index = 0; index < parts.getCount(); index++) {
                visit(parts.getBodyPart(index));
            }
        } else if (part.getFileName() != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attach(part);
        } else if (text.isEmpty() && part.isMimeType("text/plain")) {
            text = part.getContent().toString();
        } else if (html.isEmpty() && part.isMimeType("text/html")) {
            html = part.getContent().toString();
        } else {
            attach(part);
        }
    }

    private void attach(Part part) throws MessagingException {
        var name = part.getFileName();
        attachments.add(new Attachment(name == null ? "" : name, part.getContentType(), part.getSize()));
    }
}
