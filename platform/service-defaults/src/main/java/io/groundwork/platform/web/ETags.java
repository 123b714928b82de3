package io.groundwork.platform.web;

import org.jspecify.annotations.Nullable;

/** Entity tags. */
public final class ETags {

    private ETags() {}

    static int length(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case String text when text.isEmpty() -> 1;
            case String _ -> 2;
            default -> value.hashCode();
        };
    }
}
