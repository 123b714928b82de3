package io.groundwork.gateway.limit;

/** Structured fields (RFC 9651) of draft-ietf-httpapi-ratelimit-headers-10: q quota, w window, r remaining, t time in seconds. */
final class RateLimitFields {

    private RateLimitFields() {}

    static String policy(Bucket bucket) {
        return "\"%s\";q=%d;w=%d"
                .formatted(
                        bucket.policy(),
                        bucket.limit().burst(),
                        bucket.limit().window().toSeconds());
    }

    static String state(Bucket bucket, Verdict verdict) {
        return "\"%s\";r=%d;t=%d"
                .formatted(
                        bucket.policy(),
                        verdict.remaining(),
                        verdict.untilFull().plusMillis(999).toSeconds());
    }
}
