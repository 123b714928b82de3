package io.groundwork.registration.profile;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.AccountStatus;
import io.groundwork.registration.account.Accounts;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.MailAddress;
import io.groundwork.registration.account.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of others, for admins; anybody else finds only themselves. */
@RestController
@Tag(name = "Users", description = "Accounts and their profiles")
@RequestMapping("/api/v1/users")
class UserController {

    private final Accounts accounts;
    private final ProfileCache cache;
    private final UserSearch search;

    UserController(Accounts accounts, ProfileCache cache, UserSearch search) {
        this.accounts = accounts;
        this.cache = cache;
        this.search = search;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an account: one's own, or any for admins; cached for 60 s, see X-Cache")
    ResponseEntity<Profile> read(@PathVariable String id, Caller caller) {
        AccountId account = AccountId.parse(id)
                .filter(it -> caller.isAdmin() || it.toString().equals(caller.subject()))
                .orElseThrow(UserController::notFound);
        Optional<VersionedProfile> cached = cache.find(account);
        return cached.orElseGet(() -> load(account)).toResponse(cached.isPresent());
    }

    @GetMapping
    @Operation(summary = "Find accounts; admins only")
    Page<Profile> find(
            @RequestParam(required = false) @MailAddress @Nullable String email,
            @RequestParam(required = false) @Nullable AccountStatus status,
            @RequestParam(required = false) @Nullable Role role,
            PageRequest page,
            Caller caller) {
        if (!caller.isAdmin()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only admins see the list of accounts.");
        }
        return search.find(address(email), status, role, page);
    }

    private VersionedProfile load(AccountId id) {
        VersionedProfile profile = accounts.find(id).map(VersionedProfile::of).orElseThrow(UserController::notFound);
        cache.put(id, profile);
        return profile;
    }

    private static @Nullable EmailAddress address(@Nullable String email) {
        return email == null ? null : EmailAddress.parse(email).orElseThrow();
    }

    static ProblemException notFound() {
        return ProblemException.notFound("There is no such account.");
    }
}
