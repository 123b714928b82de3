package io.groundwork.local.objectstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.LoggerFactory;

/** Runs the local S3 server until the process is told to end. */
public final class ObjectStore {

    private ObjectStore() {}

    /** Reads {@code GROUNDWORK_S3_*} from the environment; takes no arguments. */
    public static void main(String[] args) throws IOException {
        var settings = ObjectStoreSettings.from(System.getenv());
        var server = ObjectStoreServer.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "object-store-stop"));
        LoggerFactory.getLogger(ObjectStore.class)
                .info("Bucket {} on port {}, folder {}", settings.bucket(), server.port(), settings.folder());
    }

    private static void close(ObjectStoreServer server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
