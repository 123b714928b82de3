package io.groundwork.notification.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The templates as mails use them: an active one of an administrator goes before the built-in one. */
@Component
public class Templates {

    /**
     * A template in use.
     *
     * @param language of its text, for dates and for {@code Content-Language}: the reader's own where it is a kind of it
     * @param origin names it in the record of a delivery: {@code message/v1}, {@code message/de/3}
     */
    public record Chosen(Locale language, String origin, CompiledTemplate compiled) {

        public RenderedMail render(Map<String, Object> variables) {
            return compiled.render(variables);
        }

        /** The subject alone, as {@link #render} has it. */
        public String subject(Map<String, Object> variables) {
            return compiled.subjectWith(variables);
        }
    }

    private final ActiveOverrides overrides;
    private final CompiledBuiltIns builtIns;

    Templates(ActiveOverrides overrides, CompiledBuiltIns builtIns) {
        this.overrides = overrides;
        this.builtIns = builtIns;
    }

    /** What a reader of {@code wanted} gets. There is always an English one. */
    public Chosen choose(MailTemplate template, Locale wanted) {
        return new TemplateKey(template, wanted)
                .orElse().stream()
                        .flatMap(key -> candidate(key, wanted).stream())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("There is no English " + template));
    }

    private Optional<Chosen> candidate(TemplateKey key, Locale wanted) {
        boolean sameLanguage = key.locale().getLanguage().equals(wanted.getLanguage());
        Locale language = sameLanguage ? wanted : key.locale();
        return overrides
                .find(key)
                .map(override -> new Chosen(language, override.origin(), override.compiled()))
                .or(() -> builtIns.find(key)
                        .map(builtIn -> new Chosen(language, key.template().path(), builtIn)));
    }
}
