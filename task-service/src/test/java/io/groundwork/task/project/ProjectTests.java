package io.groundwork.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final UserId FOUNDER = new UserId("founder");
    private static final UserId OTHER = new UserId("other");

    private final Project project = Project.start(new ProjectDetails("House", null, false), FOUNDER, NOON);

    @Test
    void founderIsItsOnlyMemberAndOwner() {
        assertThat(project.owner()).isEqualTo(FOUNDER);
        assertThat(project.member(FOUNDER)).contains(new Member(FOUNDER, Role.OWNER, NOON));
    }

    @Test
    void admittingAgainChangesTheRoleAndKeepsTheBeginning() {
        assertThat(project.admit(OTHER, Role.VIEWER, NOON)).isTrue();
        assertThat(project.admit(OTHER, Role.EDITOR, LATER)).isFalse();
        assertThat(project.member(OTHER)).contains(new Member(OTHER, Role.EDITOR, NOON));
    }

    @Test
    void admittingWithTheSameRoleChangesNothing() {
        project.admit(OTHER, Role.VIEWER, NOON);
        project.admit(OTHER, Role.VIEWER, LATER);
        assertThat(project.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void lastOwnerCannotLeave() {
        project.admit(OTHER, Role.EDITOR, NOON);
        assertThatThrownBy(() -> project.remove(FOUNDER, LATER)).isInstanceOf(ProjectException.class);
        assertThat(project.member(FOUNDER)).isPresent();
    }

    @Test
    void lastOwnerCannotStepDown() {
        project.admit(OTHER, Role.EDITOR, NOON);
        assertThatThrownBy(() -> project.admit(FOUNDER, Role.EDITOR, LATER)).isInstanceOf(ProjectException.class);
        assertThat(project.member(FOUNDER).orElseThrow().isOwner()).isTrue();
    }

    @Test
    void ownershipPassesToTheEldestOfTheOtherOwners() {
        project.admit(new UserId("younger"), Role.OWNER, LATER);
        project.admit(OTHER, Role.OWNER, NOON);
        project.remove(FOUNDER, LATER);
        assertThat(project.owner()).isEqualTo(OTHER);
    }

    @Test
    void handingOverMakesTheOwnerAnEditor() {
        project.admit(new UserId("co-owner"), Role.OWNER, NOON);
        project.admit(OTHER, Role.VIEWER, LATER);
        assertThat(project.handOver(OTHER, LATER)).isTrue();
        assertThat(project.owner()).isEqualTo(OTHER);
        assertThat(project.member(OTHER).orElseThrow().role()).isEqualTo(Role.OWNER);
        assertThat(project.member(FOUNDER)).contains(new Member(FOUNDER, Role.EDITOR, NOON));
    }

    @Test
    void handingOverToTheOwnerChangesNothing() {
        assertThat(project.handOver(FOUNDER, LATER)).isFalse();
        assertThat(project.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void onlyAMemberCanBeHandedTheProject() {
        assertThatThrownBy(() -> project.handOver(OTHER, LATER)).isInstanceOf(ProjectException.class);
        assertThat(project.owner()).isEqualTo(FOUNDER);
    }

    @Test
    void theEldestEditorSucceedsTheLastOwner() {
        project.admit(new UserId("reader"), Role.VIEWER, NOON);
        project.admit(new UserId("younger"), Role.EDITOR, LATER.plusSeconds(1));
        project.admit(OTHER, Role.EDITOR, LATER);
        assertThat(project.successorOf(FOUNDER)).contains(OTHER);
        assertThat(project.successorOf(OTHER)).isEmpty();
    }

    @Test
    void aViewerSucceedsWhenThereIsNobodyElse() {
        project.admit(OTHER, Role.VIEWER, NOON);
        assertThat(project.successorOf(FOUNDER)).contains(OTHER);
        assertThat(project.hasOnly(FOUNDER)).isFalse();
    }

    @Test
    void removingWhoIsNoMemberChangesNothing() {
        assertThat(project.remove(OTHER, LATER)).isFalse();
        assertThat(project.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void revisingWithTheSameDetailsChangesNothing() {
        project.revise(project.details(), LATER);
        assertThat(project.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void revisingReplacesTheDetails() {
        project.revise(new ProjectDetails("Barn", "red", true), LATER);
        assertThat(project.details()).isEqualTo(new ProjectDetails("Barn", "red", true));
        assertThat(project.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void administratorsMayDoWhatOwnersMayWithoutBeingMembers() {
        var access = project.accessOf(new Caller("root", Set.of(), Set.of("ADMIN")));
        assertThat(access.role()).isNull();
        access.requireOwner();
        access.requireTaskWriter();
    }
}
