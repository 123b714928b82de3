package io.groundwork.task.project;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectAccessTests {

    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "OWNER"})
    void editorsAndOwnersWriteTasks(Role role) {
        assertThatCode(() -> new ProjectAccess(role, false, false).requireTaskWriter())
                .doesNotThrowAnyException();
    }

    @Test
    void viewersDoNot() {
        assertThatThrownBy(() -> new ProjectAccess(Role.VIEWER, false, false).requireTaskWriter())
                .hasMessageContaining("editor");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyWritesTasksOfAnArchivedProject(Role role) {
        assertThatThrownBy(() -> new ProjectAccess(role, true, false).requireTaskWriter())
                .isInstanceOf(ProjectException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"VIEWER", "EDITOR"})
    void onlyOwnersChangeTheProject(Role role) {
        assertThatThrownBy(() -> new ProjectAccess(role, false, false).requireOwner())
                .hasMessageContaining("owner");
    }
}
