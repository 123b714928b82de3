package io.groundwork.local.objectstore;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** S3Proxy over a folder: a bucket is a directory in it, and {@code GET /healthz} tells that it serves. */
final class ObjectStoreServer implements AutoCloseable {

    private static final long STOP_MILLIS = 5_000;

    private final S3Proxy proxy;

    private ObjectStoreServer(S3Proxy proxy) {
        this.proxy = proxy;
    }

    static ObjectStoreServer start(ObjectStoreSettings settings) throws IOException {
        Files.createDirectories(settings.folder().resolve(settings.bucket()));
        var proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(
                        settings.folder().toAbsolutePath().toString()))
                .endpoint(URI.create("http://127.0.0.1:" + settings.port()))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, settings.accessKey(), settings.secretKey())
                .ignoreUnknownHeaders(true)
                .jettyMaxThreads(32)
                .stopTimeout(STOP_MILLIS)
                .build();
        return started(proxy);
    }

    int port() {
        return proxy.getPort();
    }

    @Override
    public void close() throws IOException {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IOException("The object store did not stop", e);
        }
    }

    private static ObjectStoreServer started(S3Proxy proxy) throws IOException {
        try {
            proxy.start();
            return new ObjectStoreServer(proxy);
        } catch (Exception e) {
            throw new IOException("The object store did not start", e);
        }
    }
}
