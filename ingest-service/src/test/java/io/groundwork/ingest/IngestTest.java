package io.groundwork.ingest;

import io.groundwork.test.IntegrationTest;
import io.groundwork.test.TestTokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The running service as a caller with both scopes sees it. All its tests share one context. */
@IntegrationTest
@Import(StatementCount.class)
public abstract class IngestTest {

    protected static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");

    @LocalServerPort
    private int port;

    protected RestTestClient.ResponseSpec get(String path) {
        return client().get().uri(uri(path)).exchange();
    }

    protected RestTestClient.ResponseSpec post(String path, MediaType type, String body) {
        return client().post()
                .uri(uri(path))
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    protected RestTestClient client() {
        return clientWith(TestTokens.user("producer")
                .scopes("ingest:read", "ingest:write")
                .bearer());
    }

    protected RestTestClient clientWith(String authorization) {
        return RestTestClient.bindToServer()
                .defaultHeader(HttpHeaders.AUTHORIZATION, authorization)
                .build();
    }

    /** The path is encoded already. */
    protected URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
