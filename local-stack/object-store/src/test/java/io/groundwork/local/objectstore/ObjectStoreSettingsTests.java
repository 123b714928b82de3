package io.groundwork.local.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectStoreSettingsTests {

    @Test
    void refusesToRunWithoutKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObjectStoreSettings.from(Map.of("GROUNDWORK_S3_ACCESS_KEY", "a")))
                .withMessageContaining("GROUNDWORK_S3_SECRET_KEY");
    }

    @Test
    void takesThePortOfTheDesignByDefault() {
        var settings =
                ObjectStoreSettings.from(Map.of("GROUNDWORK_S3_ACCESS_KEY", "a", "GROUNDWORK_S3_SECRET_KEY", "b"));

        assertThat(settings.port()).isEqualTo(18333);
        assertThat(settings.bucket()).isEqualTo("groundwork");
    }
}
