package io.groundwork.task.trash;

import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the trash as its caller may restore it, in one statement. */
@Component
class FindingTrash {

    private static final String SOURCE = """
            deletion d
            join project p on p.id = d.project_id
            left join task t on t.id = d.root_id
            left join project_member m on m.project_id = d.project_id and m.user_id = :caller""";

    private final KeysetPager pager;
    private final TrashProperties properties;

    FindingTrash(KeysetPager pager, TrashProperties properties) {
        this.pager = pager;
        this.properties = properties;
    }

    Page<TrashedResponse> all(TrashFilter filter, Caller caller, PageRequest page) {
        return pager.fetch(
                KeysetQuery.select(TrashedResponse.COLUMNS, SOURCE)
                        .parameter("caller", caller.subject())
                        .where("not d.purging")
                        .where(restorable(caller))
                        .where("d.root_type = 'PROJECT' or p.deleted_at is null")
                        .where(
                                "d.root_type = :type",
                                "type",
                                filter.type() == null ? null : filter.type().name())
                        .where("d.project_id = :project", "project", filter.projectId())
                        .sortableNotNull("deleted_at", "d.deleted_at", Instant.class)
                        .defaultSort("-deleted_at")
                        .tieBreaker("d.id", UUID.class)
                        .map((row, _) -> TrashedResponse.read(row, properties.retention())),
                page);
    }

    private static String restorable(Caller caller) {
        return caller.isAdmin() ? "true" : "m.role = 'OWNER' or (m.role = 'EDITOR' and d.root_type = 'TASK')";
    }
}
