package io.groundwork.local.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ObjectStoreServerTests {

    @TempDir
    Path folder;

    @Test
    void keepsObjectsAcrossARestart() throws IOException {
        try (var server = start();
                var client = client(server, "secret")) {
            client.putObject(put -> put.bucket("groundwork").key("in/orders 1.json"), RequestBody.fromString("[]"));
        }
        try (var server = start();
                var client = client(server, "secret")) {
            var object = client.getObjectAsBytes(get -> get.bucket("groundwork").key("in/orders 1.json"));

            assertThat(object.asUtf8String()).isEqualTo("[]");
        }
    }

    @Test
    void honoursConditionalWrites() throws IOException {
        try (var server = start();
                var client = client(server, "secret")) {
            client.putObject(put -> put.bucket("groundwork").key("once").ifNoneMatch("*"), RequestBody.fromString("1"));

            assertThatExceptionOfType(S3Exception.class)
                    .isThrownBy(() -> client.putObject(
                            put -> put.bucket("groundwork").key("once").ifNoneMatch("*"), RequestBody.fromString("2")))
                    .matches(refused -> refused.statusCode() == 412);
        }
    }

    @Test
    void refusesAnotherKey() throws IOException {
        try (var server = start();
                var client = client(server, "wrong")) {
            assertThatExceptionOfType(S3Exception.class)
                    .isThrownBy(client::listBuckets)
                    .matches(refused -> refused.statusCode() == 403);
        }
    }

    @Test
    void tellsThatItIsReadyWithoutAKey() throws IOException, InterruptedException {
        try (var server = start();
                var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/healthz"))
                    .build();

            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    private ObjectStoreServer start() throws IOException {
        return ObjectStoreServer.start(new ObjectStoreSettings(0, folder, "groundwork", "key", "secret"));
    }

    private static S3Client client(ObjectStoreServer server, String secret) {
        return S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + server.port()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", secret)))
                .build();
    }
}
