package io.groundwork.task.task;

import java.util.List;

/** Tasks that changed in one step of a transaction: together, so that what follows is done with few statements. */
public record TasksChanged(List<TaskChanged> changes) {}
