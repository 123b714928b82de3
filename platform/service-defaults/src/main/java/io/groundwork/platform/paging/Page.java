package io.groundwork.platform.paging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as answered: {@code {"items", "next_cursor", "total"?}}. The {@code Link} header is added on the way out.
 *
 * @param items the items, in order
 * @param nextCursor where the next page starts; null on the last one
 * @param total all items of the list; null unless asked for
 * @param previousCursor where the page before starts, for the {@code Link} header only
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total,
        @JsonIgnore @Nullable String previousCursor) {

    public Page {
        items = List.copyOf(items);
    }

    public Page(List<T> items, @Nullable String nextCursor, @Nullable Long total) {
        this(items, nextCursor, total, null);
    }

    /** A list that fits in one page. */
    public static <T> Page<T> of(List<T> items) {
        return new Page<>(items, null, null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), nextCursor, total, previousCursor);
    }
}
