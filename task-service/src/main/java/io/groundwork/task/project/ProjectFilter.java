package io.groundwork.task.project;

import org.jspecify.annotations.Nullable;

/** Narrows the list of projects; what is absent does not. */
record ProjectFilter(@Nullable Boolean archived, @Nullable Role role) {}
