package io.groundwork.registration.admin;

import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.profile.Profile;
import io.groundwork.registration.profile.VersionedProfile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For admins: the settings of the service say so for these paths. */
@RestController
@Tag(name = "Administration", description = "For admins only")
@RequestMapping("/api/v1/users/{id}")
class UserAdministrationController {

    private final UserAdministration users;

    UserAdministrationController(UserAdministration users) {
        this.users = users;
    }

    @PutMapping("/roles")
    @Operation(summary = "Give an account exactly these roles; its access tokens so far are refused everywhere")
    ResponseEntity<Profile> changeRoles(
            @PathVariable String id, @Valid @RequestBody RolesRequest request, IfMatch condition, Caller caller) {
        return VersionedProfile.of(users.changeRoles(account(id), request.toRoles(), condition, caller))
                .toResponse();
    }

    @PostMapping("/disable")
    @Operation(summary = "Keep a person out: sessions end, access tokens are refused everywhere; done already is done")
    ResponseEntity<Profile> disable(@PathVariable String id, Caller caller) {
        return VersionedProfile.of(users.disable(account(id), caller)).toResponse();
    }

    @PostMapping("/enable")
    @Operation(summary = "Let a disabled account sign in again; done already is done")
    ResponseEntity<Profile> enable(@PathVariable String id, Caller caller) {
        return VersionedProfile.of(users.enable(account(id), caller)).toResponse();
    }

    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign a person out everywhere")
    void endSessions(@PathVariable String id, Caller caller) {
        users.endSessions(account(id), caller);
    }

    private static AccountId account(String id) {
        return AccountId.parse(id).orElseThrow(AdminException::noSuchAccount);
    }
}
