package io.groundwork.registration.profile;

import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.platform.web.MergePatch;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.Accounts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account, always as it is now. A machine client has none. */
@RestController
@Tag(name = "Users", description = "Accounts and their profiles")
@RequestMapping("/api/v1/users/me")
class MeController {

    private final Accounts accounts;
    private final ProfileEditing editing;

    MeController(Accounts accounts, ProfileEditing editing) {
        this.accounts = accounts;
        this.editing = editing;
    }

    @GetMapping
    @Operation(summary = "Read one's own account")
    ResponseEntity<Profile> read(Caller caller) {
        return accounts.find(self(caller))
                .map(VersionedProfile::of)
                .orElseThrow(UserController::notFound)
                .toResponse();
    }

    @Operation(summary = "Change one's own display name, organization or locale")
    @PatchMapping(consumes = "application/merge-patch+json")
    ResponseEntity<Profile> edit(Caller caller, IfMatch condition, @RequestBody MergePatch patch) {
        return editing.edit(self(caller).value(), condition, patch)
                .orElseThrow(UserController::notFound)
                .toResponse();
    }

    private static AccountId self(Caller caller) {
        return AccountId.parse(caller.subject()).orElseThrow(UserController::notFound);
    }
}
