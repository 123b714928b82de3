package io.groundwork.local.mail;

import java.util.stream.Collectors;

/** The mails on a page for people. Text is escaped, and HTML shown in a frame that may neither run nor fetch anything. */
final class MailPages {

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}
            table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ddd}
            pre{white-space:pre-wrap;background:#f6f8fa;padding:1rem}iframe{width:100%;height:30rem;border:1px solid #ddd}
            """;

    private final Mailbox mailbox;

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Answer list() {
        var rows = mailbox.newestFirst().stream().map(MailPages::row).collect(Collectors.joining());
        return Answer.html(
                page("Mail", """
                <h1>Mail</h1><table><thead><tr><th>To</th><th>Subject</th><th>Received</th></tr></thead>
                <tbody>%s</tbody></table>""".formatted(rows.isEmpty() ? "<tr><td colspan=3>None yet.</td></tr>" : rows)));
    }

    Answer show(String id) {
        return mailbox.find(id)
                .map(mail -> Answer.html(page(mail.subject(), mail(mail))))
                .orElse(Answer.NOT_FOUND);
    }

    private static String row(Mail mail) {
        return "<tr><td>%s</td><td><a href=\"/view/%s\">%s</a></td><td>%s</td></tr>"
                .formatted(
                        escape(recipients(mail)),
                        mail.id(),
                        escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                        mail.received());
    }

    private static String mail(Mail mail) {
        var html = mail.body().html().isEmpty()
                ? ""
                : "<iframe sandbox title=\"The mail as HTML\" srcdoc=\"%s\"></iframe>"
                        .formatted(escape(mail.body().html()));
        return """
                <p><a href="/">All mail</a></p><h1>%s</h1>
                <p>From %s<br>To %s<br>%s</p><pre>%s</pre>%s""".formatted(
                        escape(mail.subject()),
                        escape(mail.envelope().from().display()),
                        escape(recipients(mail)),
                        mail.sent(),
                        escape(mail.body().text()),
                        html);
    }

    private static String recipients(Mail mail) {
        return mail.envelope().recipients().map(Address::display).collect(Collectors.joining(", "));
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>%s</title><style>%s</style><body>%s</body></html>"
                .formatted(escape(title), STYLE, body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
