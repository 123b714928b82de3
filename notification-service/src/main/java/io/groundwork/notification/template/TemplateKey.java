package io.groundwork.notification.template;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A template in one language. */
record TemplateKey(MailTemplate template, Locale locale) {

    /** Itself, then its language without the country, then English: {@code de-AT}, {@code de}, {@code en}. */
    List<TemplateKey> orElse() {
        return Stream.of(locale, Locale.of(locale.getLanguage()), Locale.ENGLISH)
                .distinct()
                .map(each -> new TemplateKey(template, each))
                .toList();
    }

    @Override
    public String toString() {
        return template.slug() + "/" + locale.toLanguageTag();
    }
}
