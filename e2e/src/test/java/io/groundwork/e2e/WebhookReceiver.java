package io.groundwork.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/** Endpoints on this machine. They confirm themselves, and do what each message asks for once, by its id. */
final class WebhookReceiver implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Set<String>> effects = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The messages that an endpoint has seen. */
    Set<String> effects(String path) {
        return effects.getOrDefault(path, Set.of());
    }

    /** Calls with a message, repeats included. */
    long calls() {
        return calls.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = body.contains("subscription.confirmation") ? token(body) : note(exchange);
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private String note(HttpExchange exchange) {
        calls.incrementAndGet();
        effects.computeIfAbsent(exchange.getRequestURI().getPath(), path -> ConcurrentHashMap.newKeySet())
                .add(exchange.getRequestHeaders().getFirst("webhook-id"));
        return "";
    }

    private static String token(String body) {
        return JsonMapper.shared().readTree(body).at("/data/token").asString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
