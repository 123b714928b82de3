package io.groundwork.local.mail;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The part of Mailpit's API that tests and the demo read, so that either server will do for them. */
final class MailApi {

    private static final String MESSAGE = "/api/v1/message/";
    private static final int PAGE = 50;
    private static final int MOST = 1_000_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Mailbox mailbox;

    MailApi(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Answer messages(Exchange request) throws IOException {
        if (request.is("DELETE")) {
            return delete(request);
        }
        return list(request, everything -> true);
    }

    Answer search(Exchange request) {
        return list(request, MailQuery.of(request.query("query", "")));
    }

    Answer message(Exchange request) throws IOException {
        var rest = request.below(MESSAGE);
        if (rest.endsWith("/raw")) {
            return mailbox.wire(rest.substring(0, rest.length() - "/raw".length()))
                    .map(Answer::wire)
                    .orElse(Answer.NOT_FOUND);
        }
        return mailbox.find(rest)
                .map(mail -> Answer.json(json.writeValueAsBytes(MessageDetail.of(mail))))
                .orElse(Answer.NOT_FOUND);
    }

    private Answer list(Exchange request, Predicate<Mail> wanted) {
        var all = mailbox.newestFirst();
        var matching = all.stream().filter(wanted).toList();
        var page = MessageList.of(
                matching, all.size(), request.number("start", 0, MOST), request.number("limit", PAGE, MOST));
        return Answer.json(json.writeValueAsBytes(page));
    }

    private Answer delete(Exchange request) throws IOException {
        var body = request.body().readAllBytes();
        try {
            mailbox.delete(
                    body.length == 0
                            ? List.of()
                            : json.readValue(body, DeletedMessages.class).chosen());
            return Answer.text(200, "ok");
        } catch (JacksonException e) {
            return Answer.text(400, "not JSON of the form {\"IDs\": [...]}");
        }
    }
}
