package io.groundwork.notification.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * A client with as little of its own as thousands of them need: a socket and a virtual thread. Comes back after a second, at any
 * replica, with the id it saw last; HTTP/1.0 spares it the chunks. Expects events whose subjects count 1, 2, 3, ... and end in the
 * time they were made.
 */
final class Follower implements AutoCloseable {

    private static final String SUBJECT = "\"subject\":\"";
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String path;
    private final String bearer;
    private final Supplier<List<Integer>> ports;
    private final LongConsumer latencies;
    private final Thread thread;
    private volatile Socket socket = new Socket();
    private volatile boolean open = true;
    private volatile long lastId = -1;
    private final AtomicLong count = new AtomicLong();
    private volatile String fault = "";

    Follower(String path, String bearer, Supplier<List<Integer>> ports, LongConsumer latencies) {
        this.path = path;
        this.bearer = bearer;
        this.ports = ports;
        this.latencies = latencies;
        this.thread = Thread.ofVirtual().start(this::stayConnected);
    }

    boolean isPlaced() {
        return lastId >= 0;
    }

    long count() {
        return count.get();
    }

    /** What came out of order, twice or not at all; empty if nothing did. */
    String fault() {
        return fault;
    }

    private void stayConnected() {
        while (open) {
            try {
                follow();
            } catch (IOException e) {
                // Cut off: that is what the test is about.
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(RETRY.toNanos() / 4, RETRY.toNanos()));
        }
    }

    private void follow() throws IOException {
        List<Integer> candidates = ports.get();
        int port = candidates.get(ThreadLocalRandom.current().nextInt(candidates.size()));
        try (Socket connection = new Socket("localhost", port)) {
            socket = connection;
            connection.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8), 512);
            for (String line = lines.readLine(); line != null && open; line = lines.readLine()) {
                take(line);
            }
        }
    }

    private String request() {
        String resume = lastId < 0 ? "" : "Last-Event-ID: " + lastId + "\r\n";
        return "GET " + path + " HTTP/1.0\r\nHost: localhost\r\nAuthorization: " + bearer + "\r\n" + resume + "\r\n";
    }

    private void take(String line) {
        if (line.startsWith("id: ")) {
            lastId = Long.parseLong(line, 4, line.length(), 10);
        } else if (line.startsWith("data: ")) {
            long now = System.nanoTime();
            int start = line.indexOf(SUBJECT) + SUBJECT.length();
            String[] subject = line.substring(start, line.indexOf('"', start)).split(" ", 2);
            check(Long.parseLong(subject[0]));
            latencies.accept(now - Long.parseLong(subject[1]));
        }
    }

    private void check(long number) {
        long expected = count.incrementAndGet();
        if (number != expected && fault.isEmpty()) {
            fault = path + ": event " + number + " came as number " + expected;
        }
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(thread);
        try {
            socket.close();
        } catch (IOException e) {
            // Closed it is.
        }
    }
}
