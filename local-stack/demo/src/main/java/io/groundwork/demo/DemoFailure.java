package io.groundwork.demo;

/** A step did not hold; the message says what was expected and what came. */
final class DemoFailure extends RuntimeException {

    DemoFailure(String message) {
        super(message);
    }

    DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static void unless(boolean condition, String message) {
        if (!condition) {
            throw new DemoFailure(message);
        }
    }
}
