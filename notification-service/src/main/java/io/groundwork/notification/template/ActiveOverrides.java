package io.groundwork.notification.template;

import com.samskivert.mustache.MustacheException;
import io.groundwork.platform.loop.WakeableLoop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What administrators have put in the place of built-in templates, held in memory as a whole: read anew after a change here, after a
 * wake-up from another replica, and every few seconds in case that was lost.
 */
@Component
class ActiveOverrides extends WakeableLoop {

    /** An active version of somebody's; {@code origin} names it in the record of a delivery. */
    record Active(String origin, CompiledTemplate compiled) {}

    private static final Logger log = LoggerFactory.getLogger(ActiveOverrides.class);
    private static final Duration SAFETY_POLL = Duration.ofSeconds(5);

    private final TemplateVersions versions;
    private final Map<TemplateVersion, Optional<CompiledTemplate>> compiled = new ConcurrentHashMap<>();
    private volatile @Nullable Map<TemplateKey, Active> active;

    ActiveOverrides(TemplateVersions versions) {
        super("template-overrides", SAFETY_POLL);
        this.versions = versions;
    }

    Optional<Active> find(TemplateKey key) {
        Map<TemplateKey, Active> known = active;
        return Optional.ofNullable((known == null ? read() : known).get(key));
    }

    @TransactionalEventListener
    void on(TemplatesChanged changed) {
        read();
    }

    @Override
    protected void step() {
        read();
    }

    private synchronized Map<TemplateKey, Active> read() {
        List<TemplateVersion> current = versions.active();
        compiled.keySet().retainAll(current);
        Map<TemplateKey, Active> read = current.stream()
                .flatMap(version -> compiled(version).stream()
                        .map(template -> Map.entry(version.key(), new Active(version.origin(), template))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        active = read;
        return read;
    }

    private Optional<CompiledTemplate> compiled(TemplateVersion version) {
        return compiled.computeIfAbsent(version, ActiveOverrides::compile);
    }

    /** What an older release let pass and this one cannot read gives way to the built-in one. */
    private static Optional<CompiledTemplate> compile(TemplateVersion version) {
        try {
            return Optional.of(CompiledTemplate.of(version.source()));
        } catch (MustacheException e) {
            log.error("Template {} cannot be used", version.origin(), e);
            return Optional.empty();
        }
    }
}
