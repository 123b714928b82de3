package io.groundwork.notification.webhook;

import io.groundwork.platform.problem.ProblemException;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** Checks an endpoint when it is saved. What passes is checked again at each call: names change their addresses. */
@Component
public class EndpointCheck {

    private static final String POINTER = "/endpoint";

    private final PublicAddresses addresses;
    private final WebhookProperties properties;

    EndpointCheck(PublicAddresses addresses, WebhookProperties properties) {
        this.addresses = addresses;
        this.properties = properties;
    }

    /** Throws 400 for what is no address, and 422 for one that leads nowhere or into a network that is not public. */
    public void require(String endpoint) {
        try {
            addresses.resolve(
                    EndpointAddress.read(endpoint, properties.plainHttp()).getHost());
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(POINTER, String.valueOf(e.getMessage()));
        } catch (BlockedAddressException e) {
            throw WebhookException.blocked();
        } catch (UnknownHostException e) {
            throw WebhookException.unknownHost();
        }
    }
}
