package io.groundwork.local.backends;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** Redis with an append-only file, so that counts survive a restart. */
public record RedisBackend(Path home, int port) implements Backend {

    private static final int TIMEOUT_MILLIS = 500;
    private static final String BINARY = "redis-server";

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(data());
            if (!Files.isExecutable(binary())) {
                unpack();
            }
        } catch (IOException e) {
            throw BackendException.because("Cannot prepare redis in " + home, e);
        }
    }

    @Override
    public List<String> command() {
        return List.of(
                binary().toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--daemonize",
                "no",
                "--dir",
                data().toString(),
                "--appendonly",
                "yes",
                "--save",
                "");
    }

    @Override
    public boolean ready() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            // While it still loads its file it answers -LOADING.
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path binary() {
        return home.resolve(BINARY).toAbsolutePath();
    }

    /** Renamed into place whole, so that a start cut short leaves no half binary behind. */
    private void unpack() throws IOException {
        var unpacked = ExecutableProvider.newJarResourceProvider().get().toPath();
        var partial = home.resolve(BINARY + ".partial");
        Files.copy(unpacked, partial, StandardCopyOption.REPLACE_EXISTING);
        if (!partial.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + partial + " executable");
        }
        Files.move(partial, binary(), StandardCopyOption.REPLACE_EXISTING);
    }
}
