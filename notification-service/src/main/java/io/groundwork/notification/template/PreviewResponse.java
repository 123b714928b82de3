package io.groundwork.notification.template;

/** How a mail reads, in the language it would have. */
record PreviewResponse(String locale, String subject, String text, String html) {

    static PreviewResponse of(String locale, RenderedMail mail) {
        return new PreviewResponse(locale, mail.subject(), mail.text(), mail.html());
    }
}
