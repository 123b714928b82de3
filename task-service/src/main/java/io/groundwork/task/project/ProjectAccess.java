package io.groundwork.task.project;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What one caller may do in one project they may see. An administrator may do what an owner may.
 *
 * @param role the caller's, or null for an administrator who is not a member
 * @param archived whether the project's tasks can only be read
 */
public record ProjectAccess(@Nullable Role role, boolean archived, boolean admin) {

    public static ProjectAccess of(@Nullable Role role, boolean archived, Caller caller) {
        return new ProjectAccess(role, archived, caller.isAdmin());
    }

    /** Throws 403 unless the caller may write tasks, and 409 when nobody may. */
    public void requireTaskWriter() {
        require(Role.EDITOR);
        if (archived) {
            throw ProjectException.archived();
        }
    }

    /** Whether the caller may do what an owner may. */
    public boolean isOwner() {
        return admin || role == Role.OWNER;
    }

    /** Throws 403 for an administrator who does not belong to the project. */
    public void requireMember() {
        if (role == null) {
            throw ProjectException.needs(Role.VIEWER);
        }
    }

    /** Throws 403 unless the caller may do what an owner may. */
    public void requireOwner() {
        require(Role.OWNER);
    }

    private void require(Role least) {
        if (!admin && (role == null || !role.includes(least))) {
            throw ProjectException.needs(least);
        }
    }

    /** The answer for a project that is not in the trash, and for one the caller may not see. */
    static ProblemException notInTrash() {
        return ProblemException.notFound("There is no such project in the trash among those you may see.");
    }

    /** The answer for a project that does not exist, and for one the caller may not see. */
    static ProblemException invisible() {
        return ProblemException.notFound("There is no such project among those you may see.");
    }
}
