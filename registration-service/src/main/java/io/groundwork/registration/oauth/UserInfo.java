package io.groundwork.registration.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.groundwork.registration.account.Account;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client may know about the person it acts for (OpenID Connect Core, section 5.1), by the scopes it was granted.
 *
 * @param updatedAt seconds since 1970
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserInfo(
        String sub,
        @Nullable String name,
        @Nullable String locale,
        @Nullable Long updatedAt,
        @Nullable String email,
        @Nullable Boolean emailVerified) {

    static UserInfo of(Account account, Set<String> scopes) {
        boolean profile = scopes.contains("profile");
        boolean email = scopes.contains("email");
        return new UserInfo(
                account.id().toString(),
                profile ? account.details().displayName() : null,
                profile ? account.details().locale() : null,
                profile ? account.updatedAt().getEpochSecond() : null,
                email ? account.email().value() : null,
                email ? true : null);
    }
}
