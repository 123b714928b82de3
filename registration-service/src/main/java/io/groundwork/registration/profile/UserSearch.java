package io.groundwork.registration.profile;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.registration.account.AccountStatus;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.registration.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds accounts, for admins. */
@Component
class UserSearch {

    private final KeysetPager pager;

    UserSearch(KeysetPager pager) {
        this.pager = pager;
    }

    /** Null filters find everybody. */
    Page<Profile> find(
            @Nullable EmailAddress email, @Nullable AccountStatus status, @Nullable Role role, PageRequest request) {
        return pager.fetch(
                KeysetQuery.select("a.*", "account a")
                        .where("a.email = :email", "email", email == null ? null : email.value())
                        .where("a.status = :status", "status", status == null ? null : status.name())
                        .where(":role = any (a.roles)", "role", role == null ? null : role.name())
                        .sortableNotNull("created_at", "a.created_at", Instant.class)
                        .sortableNotNull("email", "a.email", String.class)
                        .sortableNotNull("display_name", "a.display_name", String.class)
                        .defaultSort("-created_at")
                        .tieBreaker("a.id", UUID.class)
                        .map(UserSearch::profile),
                request);
    }

    private static Profile profile(ResultSet row, int number) throws SQLException {
        return new Profile(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("display_name"),
                row.getString("organization"),
                row.getString("locale"),
                AccountStatus.valueOf(row.getString("status")),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
