package io.groundwork.messaging.topic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** From when it is opened, whoever calls at one port of this machine comes to another. */
final class Door implements AutoCloseable {

    private final ServerSocket entrance;
    private final int exit;
    private final Queue<Socket> inside = new ConcurrentLinkedQueue<>();

    Door(int entrance, int exit) throws IOException {
        this.entrance = new ServerSocket(entrance, 0, InetAddress.getLoopbackAddress());
        this.exit = exit;
        Thread.ofVirtual().name("door").start(this::open);
    }

    private void open() {
        try {
            for (; ; ) {
                var caller = entrance.accept();
                var host = new Socket(InetAddress.getLoopbackAddress(), exit);
                inside.add(caller);
                inside.add(host);
                Thread.ofVirtual().start(() -> carry(caller, host));
                Thread.ofVirtual().start(() -> carry(host, caller));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // So are both.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (var each : inside) {
            each.close();
        }
    }
}
