package io.groundwork.notification.subscription;

import io.groundwork.platform.problem.ProblemException;

final class SubscriptionException extends ProblemException {

    private SubscriptionException(SubscriptionProblem type, String detail) {
        super(type, detail);
    }

    static SubscriptionException unknownTopic(String name) {
        return new SubscriptionException(
                SubscriptionProblem.UNKNOWN_TOPIC, "There is no topic \"%s\" to subscribe to.".formatted(name));
    }

    static SubscriptionException wrongToken() {
        return new SubscriptionException(
                SubscriptionProblem.WRONG_CONFIRMATION_TOKEN,
                "This is not the token that was last sent to the endpoint of the subscription.");
    }

    static SubscriptionException confirmationExpired() {
        return new SubscriptionException(
                SubscriptionProblem.CONFIRMATION_EXPIRED,
                "The code is older than %d days. Have another one sent.".formatted(MailConfirmations.VALID.toDays()));
    }

    static SubscriptionException noMailAddress() {
        return new SubscriptionException(
                SubscriptionProblem.NO_MAIL_ADDRESS, "Neither this account nor its access token names a mail address.");
    }
}
