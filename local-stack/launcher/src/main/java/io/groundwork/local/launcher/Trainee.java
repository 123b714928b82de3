package io.groundwork.local.launcher;

import io.groundwork.local.program.AotCache;
import io.groundwork.local.program.AotTraining;
import java.util.function.Supplier;

/** A program that starts faster once it has been trained. */
record Trainee(String name, AotCache cache, Supplier<AotTraining> training) {}
