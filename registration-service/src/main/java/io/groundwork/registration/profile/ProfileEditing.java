package io.groundwork.registration.profile;

import io.groundwork.platform.web.IfMatch;
import io.groundwork.platform.web.MergePatch;
import io.groundwork.registration.account.Account;
import io.groundwork.registration.account.Accounts;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes one's own profile, never over somebody else's change. */
@Component
class ProfileEditing {

    private final Accounts accounts;
    private final Clock clock;

    ProfileEditing(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Empty when there is no such account. */
    @Transactional
    public Optional<VersionedProfile> edit(UUID id, IfMatch condition, MergePatch patch) {
        return accounts.findById(id).map(account -> edit(account, condition, patch));
    }

    private VersionedProfile edit(Account account, IfMatch condition, MergePatch patch) {
        condition.require(account.version());
        ProfileEdit edit = patch.applyTo(ProfileEdit.of(account.details()), ProfileEdit.class);
        if (!edit.toDetails().equals(account.details())) {
            account.changeDetails(edit.toDetails(), clock.instant());
            accounts.flush();
        }
        return VersionedProfile.of(account);
    }
}
