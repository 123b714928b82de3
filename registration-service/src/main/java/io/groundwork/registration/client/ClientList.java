package io.groundwork.registration.client;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Clients, for admins. */
@Component
class ClientList {

    private final KeysetPager pager;

    ClientList(KeysetPager pager) {
        this.pager = pager;
    }

    Page<ClientResponse> find(PageRequest request) {
        return pager.fetch(
                        KeysetQuery.select(ClientRow.COLUMNS, "oauth_client c")
                                .sortableNotNull("created_at", "c.created_at", Instant.class)
                                .sortableNotNull("name", "c.name", String.class)
                                .defaultSort("-created_at")
                                .tieBreaker("c.id", UUID.class)
                                .map(ClientRow::client),
                        request)
                .map(ClientResponse::of);
    }
}
