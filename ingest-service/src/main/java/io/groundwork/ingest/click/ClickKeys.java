package io.groundwork.ingest.click;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names of the Redis keys. */
@Component
class ClickKeys {

    private final String prefix;

    ClickKeys(ClickSettings settings) {
        this.prefix = settings.keyPrefix();
    }

    /** Sorted set of a user's event ids, scored by epoch milliseconds. */
    String user(UserId user) {
        return prefix + "views:" + user.value();
    }

    /** Sorted set of what was viewed, or who viewed, in one bucket, scored by how often. */
    String bucket(Ranking ranking, Bucket bucket) {
        return prefix + ranking.keyPart() + ":" + bucket.unit().keyPart() + ":" + bucket.index();
    }

    /** Pattern of all buckets of a ranking. */
    String buckets(Ranking ranking) {
        return prefix + ranking.keyPart() + ":*";
    }

    /** Set of hashes of those whose views are not counted; the empty text is in it once it is complete. */
    String erased() {
        return prefix + "erased";
    }

    /** All keys that counting one view touches, in the order in which the script takes them. */
    List<String> touchedBy(Click click) {
        Instant at = click.occurredAt();
        return List.of(
                user(click.userId()),
                bucket(Ranking.USER, Bucket.minuteOf(at)),
                bucket(Ranking.USER, Bucket.hourOf(at)),
                bucket(Ranking.URL, Bucket.minuteOf(at)),
                bucket(Ranking.URL, Bucket.hourOf(at)));
    }

    /** The sum over a span, for the moment in which many ask for the same. */
    String sum(Ranking ranking, BucketSpan span) {
        return prefix + "sum:" + ranking.keyPart() + ":" + span.fromMinute() + ":" + span.toMinute();
    }
}
