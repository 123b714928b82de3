package io.groundwork.local.launcher;

/** Something the user has to know or do, said in a line or a few; no stack trace is shown. */
final class Complaint extends RuntimeException {

    private Complaint(String message) {
        super(message);
    }

    static Complaint of(String message) {
        return new Complaint(message);
    }
}
