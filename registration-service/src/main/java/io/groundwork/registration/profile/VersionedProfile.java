package io.groundwork.registration.profile;

import io.groundwork.platform.web.ETags;
import io.groundwork.registration.account.Account;
import org.springframework.http.ResponseEntity;

/** An account as it is shown, and the version its ETag stands for. */
public record VersionedProfile(Profile profile, long version) {

    public static VersionedProfile of(Account account) {
        return new VersionedProfile(Profile.of(account), account.version());
    }

    public ResponseEntity<Profile> toResponse() {
        return ResponseEntity.ok().eTag(ETags.of(version)).body(profile);
    }

    ResponseEntity<Profile> toResponse(boolean cached) {
        return ResponseEntity.ok()
                .eTag(ETags.of(version))
                .header("X-Cache", cached ? "HIT" : "MISS")
                .body(profile);
    }
}
