package io.groundwork.registration.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.registration.Story;
import io.groundwork.test.TestSchema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a column says here what an erasure does about it, and does it in {@link PersonalTraces}. */
class ErasedColumnsIntegrationTests extends Story {

    private static final List<String> ERASED = List.of(
            "audit_entry.address",
            "erasure.user_id",
            "login_throttle.subject",
            "password_reset_request.email",
            "user_import.importer",
            "user_import.upload_key");

    /** A keyed hash, for as long as a file of users waits that may name the person. */
    private static final List<String> KEPT_FOR_IMPORTS = List.of("erased_address.hash");

    /** Ids that name nobody any more: in a log that is never changed, and until the last access token has expired. */
    private static final List<String> IDS =
            List.of("audit_entry.actor", "audit_entry.subject", "revocation.subject", "revoked_session.sid");

    private static final List<String> OF_NOBODY = List.of(
            "audit_entry.action",
            "audit_entry.detail",
            "erasure_confirmation.service",
            "oauth_client.client_id",
            "oauth_client.grant_types",
            "oauth_client.name",
            "oauth_client.post_logout_redirect_uris",
            "oauth_client.previous_secret_hash",
            "oauth_client.redirect_uris",
            "oauth_client.scopes",
            "oauth_client.secret_hash",
            "passkey_challenge.hash",
            "passkey_challenge.holder",
            "revoked_token.jti",
            "signing_key.id",
            "signing_key.sealed_private_key",
            "signing_key.state",
            "user_import.failure",
            "user_import.state",
            "user_import.tail",
            "user_import_chunk.content",
            "user_import_error.errors");

    @Test
    void everyColumnThatMayNameAPersonIsKnown() {
        assertThat(TestSchema.columnsLeftWithout("account"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ERASED, KEPT_FOR_IMPORTS, IDS, OF_NOBODY)
                        .flatMap(List::stream)
                        .toList());
    }
}
