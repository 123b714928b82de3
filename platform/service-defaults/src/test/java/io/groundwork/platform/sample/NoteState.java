package io.groundwork.platform.sample;

enum NoteState {
    TODO,
    IN_PROGRESS
}
