package io.groundwork.registration.session;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.registration.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where somebody is signed in. */
@Component
class SessionList {

    private final KeysetPager pager;
    private final Clock clock;

    SessionList(KeysetPager pager, Clock clock) {
        this.pager = pager;
        this.clock = clock;
    }

    /** @param current the session that asks, if any */
    Page<SessionResponse> of(AccountId account, @Nullable SessionId current, PageRequest request) {
        return pager.fetch(
                KeysetQuery.select("s.*", "session s")
                        .where("s.account_id = :account", "account", account.value())
                        .where("s.ended_at is null and s.expires_at > :now", "now", clock.instant())
                        .sortableNotNull("created_at", "s.created_at", Instant.class)
                        .sortableNotNull("last_used_at", "s.last_used_at", Instant.class)
                        .defaultSort("-created_at")
                        .tieBreaker("s.id", UUID.class)
                        .map((row, number) -> session(row, current)),
                request);
    }

    private static SessionResponse session(ResultSet row, @Nullable SessionId current) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SessionResponse(
                id,
                row.getString("client_address"),
                row.getString("user_agent"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_used_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                current != null && current.value().equals(id));
    }
}
