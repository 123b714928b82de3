package io.groundwork.e2e;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.groundwork.platform.vault.Vault;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.SQLException;
import java.text.ParseException;

/** The private half of our issuer's key, which only somebody with its database and its secret can have. */
final class OwnKeys {

    private OwnKeys() {}

    static RSAKey active(Suite suite) throws SQLException, GeneralSecurityException, ParseException, JOSEException {
        var vault = new Vault(suite.credential("KEY_ENCRYPTION_KEY"), "groundwork/registration");
        try (var connection = Databases.connect(suite);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select id, sealed_private_key from registration.signing_key where state = 'ACTIVE'")) {
            row.next();
            var id = row.getString(1);
            var pkcs8 = vault.open("signing-key/" + id, row.getBytes(2));
            var privateKey = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new RSAKey.Builder(published(suite, id).toRSAKey())
                    .privateKey(privateKey)
                    .build();
        }
    }

    private static JWK published(Suite suite, String id) throws ParseException {
        var keys = JWKSet.parse(new Http("http://localhost:" + suite.port("REGISTRATION"))
                .get("/oauth2/jwks")
                .text());
        return keys.getKeyByKeyId(id);
    }
}
