package io.groundwork.registration.device;

import java.util.Set;

/** What a device's client wants, for the person to see. */
record DeviceWish(String clientName, Set<String> scopes) {}
