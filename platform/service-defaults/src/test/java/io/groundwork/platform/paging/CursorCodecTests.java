package io.groundwork.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorCodecTests {

    private static final Position POSITION = new Position("-due_at", Arrays.asList("ä\u0000/7", null, ""), true);

    private final CursorCodec cursors = new CursorCodec("0123456789abcdef");

    @Test
    void aPositionComesBackAsItWas() {
        assertThat(cursors.decode(cursors.encode(POSITION))).isEqualTo(POSITION);
    }

    @Test
    void aCursorNeedsNoEscapingInAUrl() {
        assertThat(cursors.encode(POSITION)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void anotherReplicaWithTheSameSecretReadsIt() {
        CursorCodec replica = new CursorCodec("0123456789abcdef");
        assertThat(replica.decode(cursors.encode(POSITION))).isEqualTo(POSITION);
    }

    @Test
    void noByteCanBeChanged() {
        byte[] cursor = Base64.getUrlDecoder().decode(cursors.encode(POSITION));
        for (int i = 0; i < cursor.length; i++) {
            byte[] tampered = cursor.clone();
            tampered[i] ^= 1;
            assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(tampered));
        }
    }

    @Test
    void aCursorSignedWithAnotherSecretIsRefused() {
        assertRefused(new CursorCodec("fedcba9876543210").encode(POSITION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AAAA", "eyJzb3J0IjoiLWR1ZV9hdCJ9"})
    void whatIsNoCursorIsRefused(String text) {
        assertRefused(text);
    }

    private void assertRefused(String cursor) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> cursors.decode(cursor))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.INVALID_REQUEST))
                .satisfies(problem ->
                        assertThat(problem.errors().getFirst().pointer()).isEqualTo("/cursor"));
    }
}
