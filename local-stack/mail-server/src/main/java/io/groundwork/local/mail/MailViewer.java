package io.groundwork.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** HTTP on loopback: Mailpit's read API and the pages. */
final class MailViewer implements AutoCloseable {

    private static final String VIEW = "/view/";

    private final HttpServer server;

    private MailViewer(HttpServer server) {
        this.server = server;
    }

    static MailViewer start(int port, Mailbox mailbox) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var api = new MailApi(mailbox);
        var pages = new MailPages(mailbox);
        route(server, "/api/v1/messages", api::messages);
        route(server, "/api/v1/search", api::search);
        route(server, "/api/v1/message/", api::message);
        route(server, "/readyz", request -> Answer.text(200, "ok"));
        route(server, "/livez", request -> Answer.text(200, "ok"));
        route(server, VIEW, request -> pages.show(request.below(VIEW)));
        route(server, "/", request -> request.below("/").isEmpty() ? pages.list() : Answer.NOT_FOUND);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return new MailViewer(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void route(HttpServer server, String path, Route route) {
        server.createContext(path, http -> answer(http, route));
    }

    private static void answer(HttpExchange http, Route route) throws IOException {
        try (http) {
            var request = new Exchange(http);
            var known = request.is("GET") || request.is("HEAD") || request.is("DELETE");
            request.send(known ? route.answer(request) : Answer.NO_SUCH_METHOD);
        }
    }

    private interface Route {
        Answer answer(Exchange request) throws IOException;
    }
}
