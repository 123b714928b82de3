package io.groundwork.registration.vault;

import java.security.GeneralSecurityException;

/** Vaults for tests. */
public final class Vaults {

    private Vaults() {}

    public static Vault sealedWith(String key) {
        try {
            return new Vault(new VaultSettings(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
