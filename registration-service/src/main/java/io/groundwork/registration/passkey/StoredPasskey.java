package io.groundwork.registration.passkey;

import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.vault.OpaqueToken;
import java.util.Base64;
import java.util.UUID;

/**
 * A passkey as it is kept.
 *
 * @param handle what its authenticator calls the account, in base64url
 * @param credential attested credential data, in base64url
 * @param signatureCount of its last use
 */
record StoredPasskey(UUID id, AccountId account, String handle, String credential, long signatureCount) {

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] credentialBytes() {
        return Base64.getUrlDecoder().decode(credential);
    }

    /** As a challenge or handle is made: 32 random bytes in base64url. */
    static String random() {
        return OpaqueToken.random().value();
    }
}
