package io.groundwork.registration.profile;

import io.groundwork.platform.web.ETags;
import io.groundwork.registration.account.Account;
import org.springframework.http.ResponseEntity;

record VersionedProfile(Profile profile, long version) {

    static VersionedProfile of(Account account) {
        return new VersionedProfile(Profile.of(account), account.version());
    }

    ResponseEntity<Profile> toResponse() {
        return ResponseEntity.ok().eTag(ETags.of(version)).body(profile);
    }

    ResponseEntity<Profile> toResponse(boolean cached) {
        return ResponseEntity.ok()
                .eTag(ETags.of(version))
                .header("X-Cache", cached ? "HIT" : "MISS")
                .body(profile);
    }
}
