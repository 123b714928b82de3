package io.groundwork.registration.client;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What admins say about a client.
 *
 * @param type cannot be changed later
 * @param redirectUris compared character by character; only the port may differ for 127.0.0.1 and [::1]
 * @param consentRequired whether people are asked before the client acts for them; true when left out
 * @param enabled whether the client gets any tokens; true when left out
 */
record ClientDefinition(
        @NotBlank @Size(max = 100) @OneLine String name,
        @NotNull ClientType type,
        @NotEmpty Set<@NotNull GrantType> grantTypes,
        @Size(max = 20) List<@NotNull @RedirectAddress String> redirectUris,
        @Size(max = 20) List<@NotNull @RedirectAddress String> postLogoutRedirectUris,
        @NotEmpty Set<@NotNull @KnownScope String> scopes,
        @Nullable Boolean consentRequired,
        @Nullable Boolean enabled) {

    ClientDefinition {
        redirectUris = redirectUris == null ? List.of() : redirectUris;
        postLogoutRedirectUris = postLogoutRedirectUris == null ? List.of() : postLogoutRedirectUris;
        consentRequired = consentRequired == null || consentRequired;
        enabled = enabled == null || enabled;
    }

    /** @throws ProblemException 400 for fields that do not go together */
    ClientDefinition checked() {
        List<InvalidField> errors = new ArrayList<>();
        boolean code = grantTypes.contains(GrantType.AUTHORIZATION_CODE);
        if (code == redirectUris.isEmpty()) {
            errors.add(new InvalidField(
                    "/redirect_uris",
                    code ? "must not be empty with authorization_code" : "need the grant type authorization_code"));
        }
        if (type == ClientType.PUBLIC && grantTypes.contains(GrantType.CLIENT_CREDENTIALS)) {
            errors.add(new InvalidField("/grant_types", "a public client has no credentials for client_credentials"));
        }
        if (grantTypes.contains(GrantType.REFRESH_TOKEN) && !code && !grantTypes.contains(GrantType.DEVICE_CODE)) {
            errors.add(new InvalidField("/grant_types", "refresh_token needs authorization_code or device_code"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return this;
    }

    /** @throws ProblemException 400 when the type is another: a secret would appear or vanish */
    ClientDefinition replacing(ClientDefinition before) {
        if (type != before.type) {
            throw ProblemException.invalid("/type", "cannot be changed; register another client");
        }
        return checked();
    }

    boolean asksForConsent() {
        return !Boolean.FALSE.equals(consentRequired);
    }

    boolean isEnabled() {
        return !Boolean.FALSE.equals(enabled);
    }

    /** Whether anything else than being in use differs. */
    boolean differsFrom(ClientDefinition other) {
        return !withEnabled(true).equals(other.withEnabled(true));
    }

    private ClientDefinition withEnabled(boolean wanted) {
        return new ClientDefinition(
                name, type, grantTypes, redirectUris, postLogoutRedirectUris, scopes, consentRequired, wanted);
    }
}
