package io.groundwork.notification.preference;

import io.groundwork.notification.recipient.UserId;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.groundwork.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/preferences")
@Tag(name = "Preferences", description = "What the caller wants to be told of, where and when")
class PreferenceController {

    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    @Operation(summary = "Read one's preferences, with what is not said as the service has it")
    ResponseEntity<PreferenceDocument> get(Caller caller) {
        return answer(preferences.find(new UserId(caller.subject())));
    }

    @PutMapping
    @Operation(
            summary = "Replace one's preferences as a whole",
            description =
                    "Mail and web push wait for the end of quiet hours. Security notices cannot be switched off: 422.")
    ResponseEntity<PreferenceDocument> put(
            Caller caller, IfMatch ifMatch, @RequestBody @Valid PreferenceDocument document) {
        Preference wanted = ReadingDocuments.read(document);
        UserId user = new UserId(caller.subject());
        long version = preferences.find(user).version();
        ifMatch.require(version);
        if (!preferences.save(user, wanted, version)) {
            throw PreferenceException.overtaken();
        }
        return answer(wanted.withVersion(version + 1));
    }

    private static ResponseEntity<PreferenceDocument> answer(Preference preference) {
        return ResponseEntity.ok().eTag(ETags.of(preference.version())).body(PreferenceDocument.of(preference));
    }
}
