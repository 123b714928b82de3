package io.groundwork.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of webhooks on this machine. It echoes confirmation tokens unless its address asks it to be silent, and answers the rest as it is told. */
public final class WebhookSink implements AutoCloseable {

    /** One call as it came. */
    public record Call(String path, @Nullable String query, HttpHeaders headers, String body) {

        public String id() {
            return headers.firstValue("webhook-id").orElseThrow();
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        boolean isConfirmation() {
            return json().path("type").asString().equals("subscription.confirmation");
        }
    }

    /** What is answered: a status, a Retry-After (empty for none) and a body. */
    public record Reply(int status, String retryAfter, String body) {

        public static Reply of(int status) {
            return new Reply(status, "", "");
        }
    }

    private final HttpServer server;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private volatile Function<Call, Reply> behaviour = call -> Reply.of(200);

    public WebhookSink() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public void answering(Function<Call, Reply> next) {
        behaviour = next;
    }

    /** All but requests to confirm. */
    public List<Call> calls() {
        return calls.stream().filter(call -> !call.isConfirmation()).toList();
    }

    public List<Call> confirmations() {
        return calls.stream().filter(Call::isConfirmation).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
            Call call = new Call(
                    exchange.getRequestURI().getPath(), exchange.getRequestURI().getQuery(), headers, body);
            calls.add(call);
            Reply reply = call.isConfirmation() ? echo(call) : behaviour.apply(call);
            if (!reply.retryAfter().isEmpty()) {
                exchange.getResponseHeaders().add("Retry-After", reply.retryAfter());
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static Reply echo(Call call) {
        boolean silent = "silent".equals(call.query());
        return new Reply(200, "", silent ? "" : call.json().at("/data/token").asString());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
