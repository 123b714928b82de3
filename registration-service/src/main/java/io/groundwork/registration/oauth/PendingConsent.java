package io.groundwork.registration.oauth;

import java.util.Set;

/** What a client wants, and a person has to decide. */
public record PendingConsent(String clientId, String clientName, Set<String> scopes) {}
