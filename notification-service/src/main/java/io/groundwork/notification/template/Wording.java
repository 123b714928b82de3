package io.groundwork.notification.template;

import java.util.Map;

/** The phrases of one built-in mail in one language, by name; {@code subject} among them. Phrases may contain variables. */
record Wording(Map<String, String> phrases) {

    String phrase(String name) {
        String phrase = phrases.get(name);
        if (phrase == null) {
            throw new IllegalStateException("There is no phrase " + name);
        }
        return phrase;
    }
}
