package io.groundwork.notification.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a template in one language.
 *
 * @param number from 1; 0 is the built-in one
 * @param savedAt null for a built-in one
 */
record TemplateVersion(
        TemplateKey key,
        int number,
        TemplateSource source,
        @Nullable Instant savedAt) {

    static final int BUILT_IN = 0;

    static TemplateVersion builtIn(TemplateKey key, TemplateSource source) {
        return new TemplateVersion(key, BUILT_IN, source, null);
    }

    String origin() {
        return key + "/" + number;
    }
}
