package io.groundwork.gateway.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every problem of every service, from {@code contracts/problems.json} as it was when the gateway was built. */
@Component
class ProblemCatalogue {

    private final List<Entry> entries;

    ProblemCatalogue(JsonMapper json) {
        try (InputStream file = new ClassPathResource("contracts/problems.json").getInputStream()) {
            entries = json.readValue(file, new TypeReference<List<Entry>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Entry> all() {
        return entries;
    }

    Optional<Entry> find(String slug) {
        return entries.stream().filter(entry -> entry.slug().equals(slug)).findFirst();
    }

    /**
     * One kind of problem.
     *
     * @param slug last part of the problem's {@code type}
     * @param service who answers with it; {@code platform} for all
     */
    record Entry(String slug, int status, String title, String description, String service) {

        String type() {
            return "/problems/" + slug;
        }
    }
}
