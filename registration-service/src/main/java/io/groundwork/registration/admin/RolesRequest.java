package io.groundwork.registration.admin;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.registration.account.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** @param roles all roles the account has from now on, as they stand in tokens: {@code ["ADMIN"]}, or none */
record RolesRequest(@NotNull @Size(max = 10) List<@NotNull String> roles) {

    Set<Role> toRoles() {
        Set<Role> parsed = EnumSet.noneOf(Role.class);
        for (int i = 0; i < roles.size(); i++) {
            parsed.add(role(i));
        }
        return parsed;
    }

    private Role role(int index) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(roles.get(index)))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("/roles/" + index, "is not a role"));
    }
}
