package io.groundwork.task.project;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.user.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A project and its members. There is always at least one owner, and {@link #owner} is one of them.
 *
 * <p>The version covers the members too, for the representation a caller reads contains their own role.
 */
@Entity
class Project {

    @EmbeddedId
    private ProjectId id;

    private String name;
    private @Nullable String description;

    @Column(name = "owner_id")
    private UserId owner;

    @ElementCollection
    @CollectionTable(name = "project_member", joinColumns = @JoinColumn(name = "project_id"))
    private Set<Member> members = new HashSet<>();

    /** Null until stored, which is how Spring Data tells a new one. */
    @Version
    private @Nullable Long version;

    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant archivedAt;

    @SuppressWarnings("UnusedVariable") // Queries read the column.
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields.
    protected Project() {}

    private Project(ProjectDetails details, UserId founder, Instant now) {
        id = ProjectId.next();
        name = details.name();
        description = details.description();
        archivedAt = details.archived() ? now : null;
        owner = founder;
        members.add(new Member(founder, Role.OWNER, now));
        createdAt = now;
        updatedAt = now;
    }

    /** A new project whose only member, and owner, is its founder. */
    static Project start(ProjectDetails details, UserId founder, Instant now) {
        return new Project(details, founder, now);
    }

    /** Changes what differs. Returns false without a difference: then the version stays. */
    boolean revise(ProjectDetails next, Instant now) {
        if (next.equals(details())) {
            return false;
        }
        name = next.name();
        description = next.description();
        if (next.archived() != isArchived()) {
            archivedAt = next.archived() ? now : null;
        }
        updatedAt = now;
        return true;
    }

    /** Adds a member, or gives one another role. Returns whether they are new. */
    boolean admit(UserId user, Role role, Instant now) {
        Optional<Member> present = member(user);
        if (present.filter(member -> member.role() == role).isEmpty()) {
            Set<Member> next = without(user);
            next.add(present.map(member -> member.as(role)).orElseGet(() -> new Member(user, role, now)));
            replaceMembers(next, now);
        }
        return present.isEmpty();
    }

    /** Makes a member the owner, and the owner an editor. Returns false when they are the owner: then the version stays. */
    boolean handOver(UserId successor, Instant now) {
        if (successor.equals(owner)) {
            return false;
        }
        Member next = member(successor).orElseThrow(() -> ProjectException.notMember(successor));
        Set<Member> others = without(successor);
        others.removeIf(other -> other.userId().equals(owner));
        others.add(member(owner).orElseThrow().as(Role.EDITOR));
        others.add(next.as(Role.OWNER));
        owner = successor;
        replaceMembers(others, now);
        return true;
    }

    /** Ends a membership. Returns false when there was none. */
    boolean remove(UserId user, Instant now) {
        boolean present = member(user).isPresent();
        if (present) {
            replaceMembers(without(user), now);
        }
        return present;
    }

    void delete(Instant now) {
        deletedAt = now;
        updatedAt = now;
    }

    boolean hasOnly(UserId user) {
        return members.stream().allMatch(member -> member.userId().equals(user));
    }

    /** Who is to own the project when this member leaves it: nobody new, as long as another owner stays. */
    Optional<UserId> successorOf(UserId leaving) {
        Set<Member> staying = without(leaving);
        return staying.stream().anyMatch(Member::isOwner)
                ? Optional.empty()
                : staying.stream()
                        .min(Comparator.comparing(Member::role, Comparator.reverseOrder())
                                .thenComparing(Member::addedAt)
                                .thenComparing(member -> member.userId().value()))
                        .map(Member::userId);
    }

    /** Ends all memberships: only before it is purged, for a project has an owner. */
    void abandon() {
        members.clear();
    }

    /** Takes it out of the trash, as it was. */
    void restore(Instant now) {
        deletedAt = null;
        updatedAt = now;
    }

    Optional<Member> member(UserId user) {
        return members.stream().filter(member -> member.userId().equals(user)).findAny();
    }

    ProjectDetails details() {
        return new ProjectDetails(name, description, isArchived());
    }

    ProjectAccess accessOf(Caller caller) {
        Role role = member(new UserId(caller.subject())).map(Member::role).orElse(null);
        return ProjectAccess.of(role, isArchived(), caller);
    }

    private Set<Member> without(UserId user) {
        return members.stream().filter(member -> !member.userId().equals(user)).collect(Collectors.toSet());
    }

    private void replaceMembers(Set<Member> next, Instant now) {
        owner = ownerAmong(next).orElseThrow(ProjectException::lastOwner);
        members.retainAll(next);
        members.addAll(next);
        updatedAt = now;
    }

    /** The present owner for as long as they are one, then the owner who has been a member longest. */
    private Optional<UserId> ownerAmong(Set<Member> candidates) {
        return candidates.stream()
                .filter(Member::isOwner)
                .min(Comparator.comparing((Member member) -> !member.userId().equals(owner))
                        .thenComparing(Member::addedAt)
                        .thenComparing(member -> member.userId().value()))
                .map(Member::userId);
    }

    private boolean isArchived() {
        return archivedAt != null;
    }

    ProjectId id() {
        return id;
    }

    UserId owner() {
        return owner;
    }

    /** Throws when it has not been stored yet. */
    long version() {
        return Objects.requireNonNull(version);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
