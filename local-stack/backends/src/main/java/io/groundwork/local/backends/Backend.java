package io.groundwork.local.backends;

import java.util.List;

/** A server that runs as a process of its own on a loopback port and keeps its data in one folder. */
public sealed interface Backend permits PostgresBackend, KafkaBackend, RedisBackend {

    /** Name for logs and messages, such as {@code postgres}. */
    String name();

    /** Loopback port that clients connect to. */
    int port();

    /** Unpacks binaries and lays out the data folder; harmless when that was done before. */
    void prepare();

    /** Command line of the foreground process; run {@link #prepare} first. */
    List<String> command();

    /** Whether the server answers its own protocol now; never blocks for more than a second or two. */
    boolean ready();
}
