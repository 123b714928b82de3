package io.groundwork.local.objectstore;

import java.nio.file.Path;
import java.util.Map;

/** Where the store listens, where its folder is, and the one key pair it accepts. */
record ObjectStoreSettings(int port, Path folder, String bucket, String accessKey, String secretKey) {

    static ObjectStoreSettings from(Map<String, String> environment) {
        return new ObjectStoreSettings(
                Integer.parseInt(environment.getOrDefault("GROUNDWORK_S3_PORT", "18333")),
                Path.of(environment.getOrDefault("GROUNDWORK_S3_DATA", ".groundwork/object-store")),
                environment.getOrDefault("GROUNDWORK_S3_BUCKET", "groundwork"),
                required(environment, "GROUNDWORK_S3_ACCESS_KEY"),
                required(environment, "GROUNDWORK_S3_SECRET_KEY"));
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set: the object store takes no anonymous requests");
        }
        return value;
    }
}
