package io.groundwork.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.gateway.GatewayTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

class BodyLimitIntegrationTests extends GatewayTest {

    private static final int MEBIBYTE = 1 << 20;

    @Test
    void aBodyUpToTheLimitPasses() {
        byte[] body = new byte[MEBIBYTE];

        assertThat(send(authorized("/api/v1/tasks/full").POST(BodyPublishers.ofByteArray(body)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(TASK.seen("/api/v1/tasks/full").getLast().length()).isEqualTo(MEBIBYTE);
    }

    @Test
    void aLongerOneIsRefusedBeforeItIsRead() {
        byte[] body = new byte[MEBIBYTE + 1];

        assertProblem(
                send(authorized("/api/v1/tasks/over").POST(BodyPublishers.ofByteArray(body))),
                413,
                "payload-too-large");
        assertThat(TASK.seen("/api/v1/tasks/over")).isEmpty();
    }

    @Test
    void oneOfUnknownLengthIsRefusedWhenItPassesTheLimit() {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[2 * MEBIBYTE]));

        assertProblem(send(authorized("/api/v1/tasks/chunked").POST(body)), 413, "payload-too-large");
    }

    @Test
    void importsMayBeLarger() {
        byte[] body = new byte[3 * MEBIBYTE];

        assertThat(send(authorized("/api/v1/imports").POST(BodyPublishers.ofByteArray(body)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(TASK.seen("/api/v1/imports").getLast().length()).isEqualTo(body.length);
    }
}
