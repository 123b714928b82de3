package io.groundwork.registration.passkey;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser with an authenticator in it, in software. What is wrong with either can be set. */
final class Authenticator {

    static final byte PRESENT = AuthenticatorData.BIT_UP;
    static final byte VERIFIED = AuthenticatorData.BIT_UV;

    private final byte[] credentialId = bytes(UUID.randomUUID().toString());
    private final KeyPair keys = newKeys();
    private final ObjectConverter converter = new ObjectConverter();

    String origin = "";
    byte flags = (byte) (PRESENT | VERIFIED);
    long count;
    String handle = "";

    /** What {@code navigator.credentials.create} gives. */
    String create(JsonNode options) {
        handle = options.path("user").path("id").asString();
        var credential = new AttestedCredentialData(
                AAGUID.ZERO,
                credentialId,
                EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256));
        var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                sha256(bytes(options.path("rp").path("id").asString())),
                (byte) (flags | AuthenticatorData.BIT_AT),
                count,
                credential);
        byte[] attestation = new AttestationObjectConverter(converter)
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        return answer(Map.of(
                "clientDataJSON", StoredPasskey.base64(client("webauthn.create", options)),
                "attestationObject", StoredPasskey.base64(attestation)));
    }

    /** What {@code navigator.credentials.get} gives. */
    String get(JsonNode options) {
        byte[] client = client("webauthn.get", options);
        byte[] data = ByteBuffer.allocate(37)
                .put(sha256(bytes(options.path("rpId").asString())))
                .put(flags)
                .putInt((int) ++count)
                .array();
        return answer(Map.of(
                "clientDataJSON", StoredPasskey.base64(client),
                "authenticatorData", StoredPasskey.base64(data),
                "signature", StoredPasskey.base64(sign(data, sha256(client))),
                "userHandle", handle));
    }

    private String answer(Map<String, String> response) {
        String id = StoredPasskey.base64(credentialId);
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id", id,
                        "rawId", id,
                        "type", "public-key",
                        "clientExtensionResults", Map.of(),
                        "response", response));
    }

    private byte[] client(String type, JsonNode options) {
        return bytes(JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "type",
                        type,
                        "challenge",
                        options.path("challenge").asString(),
                        "origin",
                        origin,
                        "crossOrigin",
                        false)));
    }

    private byte[] sign(byte[] data, byte[] clientHash) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(clientHash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
