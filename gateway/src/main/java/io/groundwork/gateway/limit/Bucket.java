package io.groundwork.gateway.limit;

/**
 * One caller's bucket.
 *
 * @param policy name of the limit, as shown in {@code RateLimit-Policy}
 * @param owner who it is counted for, unique within the policy
 */
record Bucket(String policy, String owner, Limit limit) {

    String key() {
        return "gateway:limit:" + policy + ":" + owner;
    }
}
