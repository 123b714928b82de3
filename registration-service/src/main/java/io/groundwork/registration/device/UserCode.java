package io.groundwork.registration.device;

import io.groundwork.platform.vault.Digest;
import io.groundwork.platform.vault.Vault;
import java.util.Locale;

/**
 * What a person copies from the device: eight letters without vowels (RFC 8628, section 6.1).
 *
 * @param letters without what people put between them
 */
record UserCode(String letters) {

    static UserCode typed(String text) {
        return new UserCode(text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", ""));
    }

    /** Keyed: so few codes are possible that a plain hash would not hide them. */
    Digest hash(Vault vault) {
        return vault.fingerprint("device-user-code", letters);
    }

    @Override
    public String toString() {
        return letters.length() == 8 ? letters.substring(0, 4) + "-" + letters.substring(4) : letters;
    }
}
