package io.groundwork.platform.web;

/** Strong entity tags made from a resource's version. */
public final class ETags {

    private ETags() {}

    /** Returns {@code "7"}, with its quotes, for version 7. */
    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
