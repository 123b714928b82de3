package io.groundwork.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service behind the gateway: answers with its name by default, and as told at single paths. Remembers what it was asked. */
public final class FakeService {

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    public FakeService(String name) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, name));
        server.start();
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void at(String path, Answer answer) {
        answers.put(path, answer);
    }

    public void at(String path, int status, String type, String body) {
        at(path, exchange -> send(exchange, status, type, body));
    }

    /** Requests to a path, the oldest first. */
    public List<Seen> seen(String path) {
        return seen.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange, String name) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            long length = exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
            seen.add(new Seen(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), length));
            Answer own = answers.get(path);
            if (own != null) {
                own.to(exchange);
            } else {
                send(exchange, 200, "text/plain", name);
            }
        }
    }

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** What a path answers with. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** A request as it arrived. */
    public record Seen(String method, String path, Headers headers, long length) {}
}
