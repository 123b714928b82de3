package io.groundwork.registration.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.groundwork.registration.Answer;
import io.groundwork.test.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else's client library, which knows the protocol and nothing of us, goes through all flows. */
class NimbusClientIntegrationTests extends OAuthStory {

    private OIDCProviderMetadata provider;
    private ClientID id;
    private ClientAuthentication secret;
    private Person person;

    @BeforeEach
    void discover() throws ParseException {
        String here = "http://localhost:" + api.port();
        String issuer = TestIssuer.shared().uri();
        String document = api.get("/.well-known/openid-configuration").content();
        provider = OIDCProviderMetadata.parse(
                document.replace(issuer, here).replace("\"issuer\":\"" + here, "\"issuer\":\"" + issuer));
        Client client = newClient("confidential", "openid", "email", "tasks:read");
        id = new ClientID(client.clientId());
        secret = new ClientSecretBasic(id, new Secret(client.secret()));
        person = newPerson();
        browser.signIn(person.email(), PASSWORD);
    }

    @Test
    void codeWithProofKeyUserinfoRefreshIntrospectionAndRevocation() throws GeneralException, IOException, Exception {
        OIDCTokens tokens = tokensByCode();
        UserInfoResponse info = UserInfoResponse.parse(
                new UserInfoRequest(provider.getUserInfoEndpointURI(), tokens.getBearerAccessToken())
                        .toHTTPRequest()
                        .send());
        assertThat(info.toSuccessResponse().getUserInfo().getEmailAddress()).isEqualTo(person.email());
        OIDCTokens next = exchange(new RefreshTokenGrant(tokens.getRefreshToken()));
        assertThat(next.getRefreshToken()).isNotEqualTo(tokens.getRefreshToken());
        assertThat(isActive(next.getAccessToken())).isTrue();
        new TokenRevocationRequest(provider.getRevocationEndpointURI(), secret, next.getRefreshToken())
                .toHTTPRequest()
                .send()
                .ensureStatusCode(200);
        assertThat(isActive(next.getAccessToken())).isFalse();
    }

    private OIDCTokens tokensByCode() throws GeneralException, IOException, Exception {
        CodeVerifier verifier = new CodeVerifier();
        State state = new State();
        Nonce nonce = new Nonce();
        URI callback = URI.create(CALLBACK);
        URI request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "email", "tasks:read"), id, callback)
                .endpointURI(provider.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        Answer back = allow(browser.open(request.toString()));
        var response = AuthenticationResponseParser.parse(URI.create(back.header("Location")))
                .toSuccessResponse();
        assertThat(response.getState()).isEqualTo(state);
        AuthorizationCode code = response.getAuthorizationCode();
        OIDCTokens tokens = exchange(new AuthorizationCodeGrant(code, callback, verifier));
        JWKSet keys = JWKSet.load(provider.getJWKSetURI().toURL());
        var claims = new IDTokenValidator(provider.getIssuer(), id, JWSAlgorithm.RS256, keys)
                .validate(tokens.getIDToken(), nonce);
        assertThat(claims.getSubject().getValue()).isEqualTo(person.id());
        return tokens;
    }

    private OIDCTokens exchange(AuthorizationGrant grant) throws ParseException, IOException {
        TokenRequest request = new TokenRequest.Builder(provider.getTokenEndpointURI(), secret, grant).build();
        var response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
        assertThat(response.indicatesSuccess()).isTrue();
        return ((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens();
    }

    private boolean isActive(AccessToken token) throws ParseException, IOException {
        return TokenIntrospectionResponse.parse(
                        new TokenIntrospectionRequest(provider.getIntrospectionEndpointURI(), secret, token)
                                .toHTTPRequest()
                                .send())
                .toSuccessResponse()
                .isActive();
    }

    @Test
    void device() throws ParseException, IOException {
        DeviceAuthorizationRequest request = new DeviceAuthorizationRequest.Builder(secret)
                .endpointURI(provider.getDeviceAuthorizationEndpointURI())
                .scope(new Scope("tasks:read"))
                .build();
        DeviceAuthorizationSuccessResponse device = DeviceAuthorizationResponse.parse(
                        request.toHTTPRequest().send())
                .toSuccessResponse();
        Answer page = browser.submit(
                "/activate",
                browser.open(device.getVerificationURIComplete().toString()),
                Map.of("user_code", device.getUserCode().getValue()));
        browser.submit("/activate/decision", page, Map.of("decision", "allow")).expect(200);
        var grant = new DeviceCodeGrant(device.getDeviceCode());
        TokenResponse tokens =
                TokenResponse.parse(new TokenRequest.Builder(provider.getTokenEndpointURI(), secret, grant)
                        .build()
                        .toHTTPRequest()
                        .send());
        assertThat(tokens.toSuccessResponse().getTokens().getAccessToken().getScope())
                .hasToString("tasks:read");
    }
}
