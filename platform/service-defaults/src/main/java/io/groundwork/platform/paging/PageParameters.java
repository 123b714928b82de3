package io.groundwork.platform.paging;

import static io.groundwork.platform.paging.PageRequest.DEFAULT_LIMIT;
import static io.groundwork.platform.paging.PageRequest.MAX_LIMIT;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a {@link PageRequest} from query parameters, and reports everything wrong with them at once. For one use. */
final class PageParameters {

    private static final int MAX_SORT_KEYS = 5;
    private static final int MAX_PAGE = 10_000_000;

    private final UnaryOperator<@Nullable String> parameters;
    private final List<InvalidField> errors = new ArrayList<>();

    PageParameters(UnaryOperator<@Nullable String> parameters) {
        this.parameters = parameters;
    }

    PageRequest read() {
        requireOneForm();
        Long size = number("page_size", 1, MAX_LIMIT);
        Long limit = number("limit", 1, MAX_LIMIT);
        Long page = number("page", 1, MAX_PAGE);
        Long offset = number("offset", 0, Long.MAX_VALUE - MAX_LIMIT);
        boolean count = count();
        List<SortKey> sort = sort();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        boolean paged = page != null || size != null;
        int items = Objects.requireNonNullElse(size != null ? size : limit, (long) DEFAULT_LIMIT)
                .intValue();
        Integer number = page == null ? Integer.valueOf(1) : Integer.valueOf(page.intValue());
        return new PageRequest(items, value("cursor"), paged ? number : null, offset, count, sort);
    }

    private void requireOneForm() {
        boolean page = value("page") != null || value("page_size") != null;
        long forms = Stream.of(value("cursor") != null, page, value("offset") != null)
                .filter(used -> used)
                .count();
        if (forms > 1) {
            errors.add(new InvalidField("", "use one of cursor, page with page_size, and offset with limit"));
        }
    }

    private @Nullable Long number(String name, long least, long most) {
        String text = value(name);
        if (text == null) {
            return null;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, as a number out of range is.
        }
        errors.add(new InvalidField("/" + name, "must be a whole number from " + least + " to " + most));
        return null;
    }

    private boolean count() {
        String text = value("count");
        if (text != null && !text.equals("true") && !text.equals("false")) {
            errors.add(new InvalidField("/count", "must be true or false"));
        }
        return "true".equals(text);
    }

    private List<SortKey> sort() {
        String text = value("sort");
        List<SortKey> keys = text == null ? List.of() : SortKey.parse(text);
        long names = keys.stream().map(SortKey::name).distinct().count();
        if (names < keys.size() || keys.size() > MAX_SORT_KEYS) {
            errors.add(new InvalidField("/sort", "must name each key once, and at most " + MAX_SORT_KEYS));
        }
        return keys;
    }

    private @Nullable String value(String name) {
        String text = parameters.apply(name);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
