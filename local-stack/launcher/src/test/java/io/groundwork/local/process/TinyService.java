package io.groundwork.local.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A service in a few lines: answers on a port, and says hello in its log. */
public final class TinyService {

    private TinyService() {}

    /** Listens on the port, or ends at once when it is "broken". */
    public static void main(String[] args) throws IOException {
        System.out.println("hello from " + ProcessHandle.current().pid());
        if (args[0].equals("broken")) {
            System.out.println("no such database");
            System.exit(3);
        }
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
        server.createContext("/", http -> {
            http.sendResponseHeaders(200, -1);
            http.close();
        });
        server.start();
    }
}
