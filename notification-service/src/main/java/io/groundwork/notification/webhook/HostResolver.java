package io.groundwork.notification.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a name; tests have names of their own. */
@FunctionalInterface
interface HostResolver {

    InetAddress[] resolve(String host) throws UnknownHostException;
}
