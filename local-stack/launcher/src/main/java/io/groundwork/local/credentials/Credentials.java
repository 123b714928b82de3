package io.groundwork.local.credentials;

import java.util.Map;

/** All credentials of this machine's stack. */
public record Credentials(Map<Credential, String> values) {

    /** One of them. */
    public String get(Credential credential) {
        var value = values.get(credential);
        if (value == null) {
            throw new IllegalStateException("no " + credential.variable());
        }
        return value;
    }

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "Credentials" + values.keySet();
    }
}
