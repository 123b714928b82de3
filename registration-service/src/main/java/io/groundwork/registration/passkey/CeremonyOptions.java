package io.groundwork.registration.passkey;

import io.groundwork.registration.account.Account;
import io.groundwork.registration.vault.OpaqueToken;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a browser is asked, in the JSON that browsers parse themselves (WebAuthn, section 5.1). Names are the standard's. */
@Component
class CeremonyOptions {

    /** Signatures we take: Ed25519, ECDSA on P-256, RSA with PKCS #1 (COSE numbers). */
    static final List<Long> ALGORITHMS = List.of(-8L, -7L, -257L);

    private final RelyingParty party;
    private final PasskeySettings settings;

    CeremonyOptions(RelyingParty party, PasskeySettings settings) {
        this.party = party;
        this.settings = settings;
    }

    /** Device and person are both proved: a passkey counts as two factors. */
    Map<String, Object> creation(Account account, String handle, List<String> known, OpaqueToken challenge) {
        return Map.of(
                "rp", Map.of("id", party.id(), "name", "Groundwork"),
                "user",
                        Map.of(
                                "id", handle,
                                "name", account.email().value(),
                                "displayName", account.details().displayName()),
                "challenge", challenge.value(),
                "timeout", settings.challengeValidity().toMillis(),
                "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(algorithm -> Map.of("type", "public-key", "alg", algorithm))
                                .toList(),
                "excludeCredentials",
                        known.stream()
                                .map(id -> Map.of("type", "public-key", "id", id))
                                .toList(),
                "authenticatorSelection",
                        Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation", "none");
    }

    /** Nobody is named: the browser shows the passkeys that it has for us. */
    Map<String, Object> request(OpaqueToken challenge) {
        return Map.of(
                "rpId", party.id(),
                "challenge", challenge.value(),
                "timeout", settings.challengeValidity().toMillis(),
                "allowCredentials", List.of(),
                "userVerification", "required");
    }
}
