package io.groundwork.task.project;

import org.jspecify.annotations.Nullable;

/** What an owner may edit. */
record ProjectDetails(String name, @Nullable String description, boolean archived) {}
