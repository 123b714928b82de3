package io.groundwork.notification.unsubscribe;

import io.groundwork.notification.preference.Preferences;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Needs no token but that in the address. Opening it changes nothing, so that mail scanners and previews may. Nothing is taken from
 * cookies, so that there is nothing for another site to abuse.
 */
@RestController
@RequestMapping(UnsubscribeLinks.PATH)
@Tag(name = "Unsubscribing", description = "Behind the links in mails")
class UnsubscribeController {

    private final UnsubscribeLinks links;
    private final Preferences preferences;
    private final ApplicationEventPublisher events;

    UnsubscribeController(UnsubscribeLinks links, Preferences preferences, ApplicationEventPublisher events) {
        this.links = links;
        this.preferences = preferences;
        this.events = events;
    }

    @GetMapping("{token}")
    @Operation(summary = "Ask whether to unsubscribe; changes nothing")
    ResponseEntity<String> open(@PathVariable String token) {
        return links.read(token)
                .map(UnsubscribePage::question)
                .orElseGet(UnsubscribePage::invalid)
                .toResponse();
    }

    /** Mail programs send {@code List-Unsubscribe=One-Click} and look at the status only (RFC 8058, section 3.2). */
    @PostMapping("{token}")
    @Operation(
            summary = "Send no more mails of the topic; a repeat changes nothing",
            description = "At an address that is not the subscriber's own, the link ends that subscription alone.")
    ResponseEntity<String> unsubscribe(@PathVariable String token) {
        return links.read(token)
                .map(this::end)
                .orElseGet(UnsubscribePage::invalid)
                .toResponse();
    }

    private UnsubscribePage end(Unsubscription unsubscription) {
        switch (unsubscription) {
            case Unsubscription.OfPerson person -> preferences.muteMail(person.user(), person.topic());
            case Unsubscription.OfReader reader -> events.publishEvent(new ReaderUnsubscribed(reader.subscription()));
        }
        return UnsubscribePage.done(unsubscription);
    }
}
