package io.groundwork.e2e;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Just enough of Redis's protocol to look at everything in it. */
final class Redis implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    Redis(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new BufferedInputStream(socket.getInputStream());
    }

    List<String> keys() throws IOException {
        return texts(call("KEYS", "*"));
    }

    /** What a key holds, as text. */
    List<String> values(String key) throws IOException {
        return switch (texts(call("TYPE", key)).getFirst()) {
            case "string" -> texts(call("GET", key));
            case "hash" -> texts(call("HGETALL", key));
            case "list" -> texts(call("LRANGE", key, "0", "-1"));
            case "set" -> texts(call("SMEMBERS", key));
            case "zset" -> texts(call("ZRANGE", key, "0", "-1"));
            case "stream" -> texts(call("XRANGE", key, "-", "+"));
            default -> List.of();
        };
    }

    /** Milliseconds until the key goes by itself; negative when it does not. */
    long timeToLive(String key) throws IOException {
        return Long.parseLong(texts(call("PTTL", key)).getFirst());
    }

    private Object call(String... words) throws IOException {
        var out = new ByteArrayOutputStream();
        write(out, "*" + words.length);
        for (var word : words) {
            write(out, "$" + word.getBytes(StandardCharsets.UTF_8).length);
            write(out, word);
        }
        socket.getOutputStream().write(out.toByteArray());
        return reply();
    }

    private static void write(ByteArrayOutputStream out, String line) {
        out.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private Object reply() throws IOException {
        var line = line();
        var rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '*' -> array(Integer.parseInt(rest));
            case '$' -> bulk(Integer.parseInt(rest));
            case '-' -> throw new IOException(rest);
            default -> rest;
        };
    }

    private List<Object> array(int size) throws IOException {
        var items = new ArrayList<Object>();
        for (int i = 0; i < size; i++) {
            items.add(reply());
        }
        return items;
    }

    private String bulk(int size) throws IOException {
        if (size < 0) {
            return "";
        }
        var bytes = in.readNBytes(size);
        in.readNBytes(2);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\r'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Redis has hung up");
            }
            line.write(next);
        }
        in.readNBytes(1);
        return line.toString(StandardCharsets.UTF_8);
    }

    private static List<String> texts(Object reply) {
        return reply instanceof List<?> items
                ? items.stream().flatMap(item -> texts(item).stream()).toList()
                : List.of(String.valueOf(reply));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
