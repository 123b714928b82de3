package io.groundwork.task.project;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.user.UserId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Projects extends Repository<Project, ProjectId> {

    Project saveAndFlush(Project project);

    void flush();

    /**
     * Locks the project until the transaction ends, so that its members change one at a time. They are read after the lock is
     * held: joined to this statement, they would be as old as its snapshot.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from Project p
            where p.id = :id and p.deletedAt is null
              and (:admin = true or exists (select 1 from p.members m where m.userId = :caller))
            """)
    Optional<Project> findVisible(ProjectId id, UserId caller, boolean admin);

    /** A project in the trash, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Project p where p.id = :id and p.deletedAt is not null")
    Optional<Project> lockDeleted(ProjectId id);

    /** All projects of a member, in the trash too, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select p from Project p where exists (select 1 from p.members m where m.userId = :member) order by p.id.value")
    List<Project> lockAllOf(UserId member);

    /** Throws 404 for what the caller may not see. */
    default Project visibleTo(Caller caller, ProjectId id) {
        return findVisible(id, new UserId(caller.subject()), caller.isAdmin()).orElseThrow(ProjectAccess::invisible);
    }
}
