package io.groundwork.platform.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Links to other pages of a list, in the form the caller used, with its other parameters as they were sent.
 *
 * @param path of the request, as sent
 * @param query of the request, as sent
 */
record PageLinks(String path, @Nullable String query) {

    private static final Set<String> POSITIONS = Set.of("cursor", "page", "offset");

    String header(PageRequest asked, Page<?> page) {
        List<String> links = new ArrayList<>();
        if (page.nextCursor() != null) {
            links.add(link("next", next(asked, page.nextCursor())));
        }
        String previous = previous(asked, page);
        if (previous != null) {
            links.add(link("prev", previous));
        }
        links.add(link("first", first(asked)));
        return String.join(", ", links);
    }

    private static String next(PageRequest asked, String cursor) {
        if (asked.page() != null) {
            return "page=" + (asked.page() + 1);
        }
        return asked.offset() != null ? "offset=" + (asked.offset() + asked.limit()) : "cursor=" + cursor;
    }

    private static @Nullable String previous(PageRequest asked, Page<?> page) {
        if (asked.page() != null) {
            return asked.page() > 1 ? "page=" + (asked.page() - 1) : null;
        }
        if (asked.offset() != null) {
            return asked.offset() > 0 ? "offset=" + Math.max(0, asked.offset() - asked.limit()) : null;
        }
        return page.previousCursor() == null ? null : "cursor=" + page.previousCursor();
    }

    private static String first(PageRequest asked) {
        if (asked.page() != null) {
            return "page=1";
        }
        return asked.offset() != null ? "offset=0" : "";
    }

    private String link(String relation, String position) {
        List<String> kept = Stream.concat(others(), Stream.of(position))
                .filter(pair -> !pair.isEmpty())
                .toList();
        String target = kept.isEmpty() ? path : path + "?" + String.join("&", kept);
        return "<" + target + ">; rel=\"" + relation + "\"";
    }

    private Stream<String> others() {
        return query == null
                ? Stream.empty()
                : Arrays.stream(query.split("&")).filter(pair -> !POSITIONS.contains(pair.split("=", 2)[0]));
    }
}
