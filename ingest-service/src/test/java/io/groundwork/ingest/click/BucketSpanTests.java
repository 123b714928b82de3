package io.groundwork.ingest.click;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.ingest.click.Bucket.Unit;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BucketSpanTests {

    @Test
    void endsWithTheMinuteThatHoldsTheMoment() {
        BucketSpan span = BucketSpan.endingWith(Instant.parse("2015-05-17T10:05:43Z"), Duration.ofMinutes(5));
        assertThat(span.from()).isEqualTo("2015-05-17T10:01:00Z");
        assertThat(span.to()).isEqualTo("2015-05-17T10:06:00Z");
    }

    @Test
    void isAMinuteForLess() {
        BucketSpan span = BucketSpan.endingWith(Instant.parse("2015-05-17T10:05:00Z"), Duration.ofSeconds(30));
        assertThat(span.buckets()).hasSize(1);
    }

    @Test
    void takesWholeHoursWhereItCan() {
        BucketSpan span = BucketSpan.endingWith(Instant.parse("2015-05-17T10:05:43Z"), Duration.ofHours(2));
        assertThat(span.buckets())
                .filteredOn(bucket -> bucket.unit() == Unit.HOUR)
                .hasSize(1);
        assertThat(span.buckets())
                .filteredOn(bucket -> bucket.unit() == Unit.MINUTE)
                .hasSize(60);
    }

    @Test
    void needsFewBucketsForALongTime() {
        BucketSpan span = BucketSpan.endingWith(Instant.parse("2015-05-17T10:29:43Z"), Duration.ofDays(7));
        assertThat(span.buckets()).hasSizeLessThanOrEqualTo(286);
    }

    @Test
    void worksBefore1970() {
        BucketSpan span = BucketSpan.endingWith(Instant.parse("1969-12-31T23:59:59Z"), Duration.ofHours(1));
        assertThat(span.buckets()).containsExactly(new Bucket(Unit.HOUR, -1));
        assertThat(Bucket.hourOf(span.from())).isEqualTo(new Bucket(Unit.HOUR, -1));
    }
}
