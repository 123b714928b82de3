package io.groundwork.local.doctor;

/** One line of the doctor. */
public record Finding(Level level, String subject, String text) {

    /** Whether it is well. */
    public enum Level {
        OK("ok"),
        NOTE("note"),
        BAD("BAD");

        private final String word;

        Level(String word) {
            this.word = word;
        }
    }

    /** It is well. */
    public static Finding ok(String subject, String text) {
        return new Finding(Level.OK, subject, text);
    }

    /** Worth knowing. */
    public static Finding note(String subject, String text) {
        return new Finding(Level.NOTE, subject, text);
    }

    /** Something has to be done. */
    public static Finding bad(String subject, String text) {
        return new Finding(Level.BAD, subject, text);
    }

    /** For the terminal. */
    public String line() {
        return "%-5s %-21s %s".formatted(level.word, subject, text);
    }
}
