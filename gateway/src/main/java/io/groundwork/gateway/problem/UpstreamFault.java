package io.groundwork.gateway.problem;

import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Tells a failing service from a failing request. */
public final class UpstreamFault {

    private UpstreamFault() {}

    /** Whether the service, or the way to it, is at fault: no connection, a broken one, or no answer in time. */
    public static boolean isFault(Throwable failure) {
        return failure instanceof IOException || failure instanceof TimeoutException || isGatewayTimeout(failure);
    }

    /** Whether nothing of the request can have reached the service. */
    public static boolean isConnectFailure(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof ConnectTimeoutException;
    }

    private static boolean isGatewayTimeout(Throwable failure) {
        return failure instanceof ResponseStatusException answer
                && answer.getStatusCode().value() == HttpStatus.GATEWAY_TIMEOUT.value();
    }
}
