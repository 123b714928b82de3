package io.groundwork.notification.personal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Subjects of what is told in inboxes only, in the languages besides English that mails are worded in. */
final class Headlines {

    static final List<String> LANGUAGES = List.of("de", "fr", "es");

    private static final Map<String, Properties> WORDINGS =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Headlines::read));

    private Headlines() {}

    /** Empty where the notice's own English is all there is. */
    static Optional<String> of(String type, String title, Locale language) {
        return Optional.ofNullable(WORDINGS.get(language.getLanguage()))
                .map(wording -> wording.getProperty(type))
                .map(headline -> headline.replace("{title}", title));
    }

    private static Properties read(String language) {
        Properties wording = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource("inbox/" + language + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
            wording.load(file);
            return wording;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
