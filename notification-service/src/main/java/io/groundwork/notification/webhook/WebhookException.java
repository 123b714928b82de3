package io.groundwork.notification.webhook;

import io.groundwork.platform.problem.ProblemException;

final class WebhookException extends ProblemException {

    private WebhookException(WebhookProblem type, String detail) {
        super(type, detail);
    }

    static WebhookException blocked() {
        return new WebhookException(
                WebhookProblem.ENDPOINT_NOT_PUBLIC, "The endpoint leads to an address that is not public.");
    }

    static WebhookException unknownHost() {
        return new WebhookException(WebhookProblem.ENDPOINT_UNKNOWN, "The endpoint names a host that has no address.");
    }
}
