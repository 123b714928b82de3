package io.groundwork.registration.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.verifier.exception.VerificationException;
import io.groundwork.registration.vault.OpaqueToken;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Checks what browsers send (WebAuthn, sections 7.1 and 7.2): challenge, origin, domain, signature, its count, and that the person was
 * verified. Attestation is not asked for: which maker's device it is, is not our business.
 */
@Component
class Ceremony {

    /** A new credential, checked; both in base64url. */
    record Registered(String credentialId, String credential, long signatureCount) {}

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = CeremonyOptions.ALGORITHMS.stream()
            .map(COSEAlgorithmIdentifier::create)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final RelyingParty party;
    private final Challenges challenges;
    private final Passkeys passkeys;

    Ceremony(RelyingParty party, Challenges challenges, Passkeys passkeys) {
        this.party = party;
        this.challenges = challenges;
        this.passkeys = passkeys;
    }

    /** @throws PasskeyException 422 for whatever is not as it should be */
    Registered register(String json, Holder holder) {
        return orRefused(() -> {
            RegistrationData data = manager.parseRegistrationResponseJSON(json);
            Challenge challenge = take(data.getCollectedClientData(), holder);
            manager.verify(data, new RegistrationParameters(party.expecting(challenge), ALGORITHMS, true, true));
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return new Registered(
                    StoredPasskey.base64(credential.getCredentialId()),
                    StoredPasskey.base64(credentials.convert(credential)),
                    authenticator.getSignCount());
        });
    }

    /**
     * Whose passkey has signed.
     *
     * @throws PasskeyException 422 for whatever is not as it should be
     */
    StoredPasskey authenticate(String json, Holder holder) {
        return orRefused(() -> {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(json);
            Challenge challenge = take(data.getCollectedClientData(), holder);
            StoredPasskey passkey = passkeys.find(data.getCredentialId()).orElseThrow(PasskeyException::refused);
            requireHandle(data, passkey);
            manager.verify(
                    data,
                    new AuthenticationParameters(
                            party.expecting(challenge), record(passkey), List.of(data.getCredentialId()), true, true));
            if (!passkeys.use(
                    passkey, Objects.requireNonNull(data.getAuthenticatorData()).getSignCount())) {
                throw PasskeyException.refused();
            }
            return passkey;
        });
    }

    private Challenge take(CollectedClientData client, Holder holder) {
        Challenge challenge = client.getChallenge();
        if (!challenges.take(new OpaqueToken(StoredPasskey.base64(challenge.getValue())), holder)) {
            throw PasskeyException.refused();
        }
        return challenge;
    }

    private static void requireHandle(AuthenticationData data, StoredPasskey passkey) {
        byte[] handle = data.getUserHandle();
        if (handle == null || !StoredPasskey.base64(handle).equals(passkey.handle())) {
            throw PasskeyException.refused();
        }
    }

    private CredentialRecord record(StoredPasskey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.signatureCount(),
                credentials.convert(passkey.credentialBytes()),
                null,
                null,
                null,
                null);
    }

    /** Whatever a caller makes up is one refusal. */
    private static <T> T orRefused(Supplier<T> check) {
        try {
            return check.get();
        } catch (DataConversionException
                | VerificationException
                | IllegalArgumentException
                | NullPointerException notAsItShouldBe) {
            throw PasskeyException.refused();
        }
    }
}
