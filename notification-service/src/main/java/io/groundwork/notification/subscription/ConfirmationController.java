package io.groundwork.notification.subscription;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.notification.recipient.UserId;
import io.groundwork.notification.webhook.ConfirmationTokens;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How an endpoint or a mail address agrees to what is to be sent there. */
@RestController
@RequestMapping(SubscriptionController.PATH + "/{id}")
@Tag(name = "Subscriptions")
class ConfirmationController {

    record Confirmation(@NotBlank String token) {}

    private final Subscriptions subscriptions;
    private final ConfirmationTokens tokens;
    private final MailConfirmations mails;

    ConfirmationController(Subscriptions subscriptions, ConfirmationTokens tokens, MailConfirmations mails) {
        this.subscriptions = subscriptions;
        this.tokens = tokens;
        this.mails = mails;
    }

    @PostMapping("/confirmations")
    @Operation(summary = "Confirm with the token that an endpoint was sent and does not echo, or the code of a mail")
    SubscriptionResponse confirm(Caller caller, @PathVariable UUID id, @RequestBody @Valid Confirmation confirmation) {
        Subscription subscription = withEndpoint(caller, id);
        require(subscription, confirmation.token());
        return SubscriptionResponse.of(subscriptions.confirm(subscription).orElse(subscription));
    }

    @PostMapping("/confirmation-mails")
    @Idempotent
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have a mail address asked again; once a minute, and five times in all")
    void askAgain(Caller caller, @PathVariable UUID id) {
        Subscription subscription = withEndpoint(caller, id);
        if (subscription.protocol() != Protocol.EMAIL || subscription.confirmed()) {
            throw ProblemException.notFound("There is no mail address to be confirmed for %s.".formatted(id));
        }
        mails.ask(subscription);
    }

    private void require(Subscription subscription, String token) {
        if (subscription.protocol() == Protocol.EMAIL) {
            mails.require(subscription, token);
        } else if (!tokens.matches(token, subscription.id().value(), subscription.endpoint())) {
            throw SubscriptionException.wrongToken();
        }
    }

    private Subscription withEndpoint(Caller caller, UUID id) {
        return subscriptions
                .find(new UserId(caller.subject()), new SubscriptionId(id))
                .filter(subscription -> !subscription.endpoint().isEmpty())
                .orElseThrow(() -> ProblemException.notFound("There is no endpoint to confirm at %s.".formatted(id)));
    }
}
