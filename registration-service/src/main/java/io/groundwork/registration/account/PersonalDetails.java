package io.groundwork.registration.account;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people say about themselves.
 *
 * @param displayName 1 to {@value #MAX_NAME} characters
 * @param locale BCP 47 language tag
 */
public record PersonalDetails(String displayName, @Nullable String organization, String locale) {

    public static final int MAX_NAME = 200;
    private static final String DEFAULT_LOCALE = "en";

    /** Fills the locale in, and forgets blanks. */
    public static PersonalDetails of(String displayName, @Nullable String organization, @Nullable String locale) {
        return new PersonalDetails(
                displayName.strip(), stripToNull(organization), locale == null ? DEFAULT_LOCALE : locale);
    }

    /** Whether a text is a well-formed BCP 47 tag. */
    public static boolean isLanguageTag(String text) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(text)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }

    /** Whether a text has neither control characters nor lone surrogates. */
    public static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(character -> switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        });
    }

    private static @Nullable String stripToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
