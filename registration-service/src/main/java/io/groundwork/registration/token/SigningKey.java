package io.groundwork.registration.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;

/** An RSA key pair that signs tokens, named by its RFC 7638 thumbprint. */
record SigningKey(RSAKey jwk) {

    private static final String RSA = "RSA";
    private static final int BITS = 2048;

    static SigningKey generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(RSA);
        generator.initialize(BITS);
        return of((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
    }

    /** @param pkcs8 as {@link #encoded} gives it */
    static SigningKey decode(byte[] pkcs8) throws GeneralSecurityException {
        return of((RSAPrivateCrtKey) KeyFactory.getInstance(RSA).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    }

    private static SigningKey of(RSAPrivateCrtKey key) throws GeneralSecurityException {
        var numbers = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        var publicKey = (RSAPublicKey) KeyFactory.getInstance(RSA).generatePublic(numbers);
        try {
            return new SigningKey(new RSAKey.Builder(publicKey)
                    .privateKey(key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build());
        } catch (JOSEException e) {
            throw new GeneralSecurityException(e);
        }
    }

    byte[] encoded() throws GeneralSecurityException {
        try {
            return jwk.toPrivateKey().getEncoded();
        } catch (JOSEException e) {
            throw new GeneralSecurityException(e);
        }
    }

    String id() {
        return jwk.getKeyID();
    }

    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
