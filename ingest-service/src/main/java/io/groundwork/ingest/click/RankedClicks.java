package io.groundwork.ingest.click;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One line of a ranking: a user or a URL, and how many views. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankedClicks(@Nullable String userId, @Nullable String url, long count) {

    static RankedClicks of(Ranking ranking, String member, long count) {
        return switch (ranking) {
            case USER -> new RankedClicks(member, null, count);
            case URL -> new RankedClicks(null, member, count);
        };
    }
}
