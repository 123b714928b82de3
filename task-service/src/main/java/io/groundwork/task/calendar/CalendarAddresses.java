package io.groundwork.task.calendar;

import io.groundwork.platform.id.Ids;
import io.groundwork.platform.paging.KeysetPager;
import io.groundwork.platform.paging.KeysetQuery;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.project.MemberRemoved;
import io.groundwork.task.project.Memberships;
import io.groundwork.task.project.ProjectId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses of members. They end with the membership, for good. */
@Service
class CalendarAddresses {

    private final JdbcClient jdbc;
    private final KeysetPager pager;
    private final Memberships memberships;
    private final CalendarProperties properties;
    private final Clock clock;

    CalendarAddresses(
            JdbcClient jdbc, KeysetPager pager, Memberships memberships, CalendarProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.pager = pager;
        this.memberships = memberships;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional
    NewCalendarAddress make(ProjectId project, Caller caller) {
        memberships.hold(project, caller).requireMember();
        SecretToken token = SecretToken.next();
        UUID id = Ids.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into calendar_address (id, project_id, user_id, token_hash, created_at)
                        values (:id, :project, :user, :hash, :now)
                        """)
                .param("id", id)
                .param("project", project.value())
                .param("user", caller.subject())
                .param("hash", token.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return new NewCalendarAddress(id, address(project, token), now);
    }

    @Transactional
    Page<CalendarAddress> of(ProjectId project, Caller caller, PageRequest page) {
        memberships.requireVisible(project, caller);
        return pager.fetch(
                KeysetQuery.select("a.id, a.created_at", "calendar_address a")
                        .where("a.project_id = :project", "project", project.value())
                        .where("a.user_id = :user", "user", caller.subject())
                        .sortableNotNull("created_at", "a.created_at", Instant.class)
                        .defaultSort("created_at")
                        .tieBreaker("a.id", UUID.class)
                        .map(CalendarAddress::read),
                page);
    }

    @Transactional
    void revoke(ProjectId project, UUID id, Caller caller) {
        memberships.requireVisible(project, caller);
        int revoked = jdbc.sql(
                        "delete from calendar_address where id = :id and project_id = :project and user_id = :user")
                .param("id", id)
                .param("project", project.value())
                .param("user", caller.subject())
                .update();
        if (revoked == 0) {
            throw ProblemException.notFound("You have no such calendar address.");
        }
    }

    @EventListener
    void on(MemberRemoved event) {
        jdbc.sql("delete from calendar_address where project_id = :project and user_id = :user")
                .param("project", event.projectId().value())
                .param("user", event.member().value())
                .update();
    }

    private URI address(ProjectId project, SecretToken token) {
        return URI.create("%s/api/v1/projects/%s/calendar.ics?token=%s"
                .formatted(properties.publicUrl().toString().replaceFirst("/$", ""), project.value(), token.text()));
    }
}
