package io.groundwork.gateway.limit;

import reactor.core.publisher.Mono;

/** Takes one token from a bucket, if there is one. Safe for concurrent use. */
interface Limiter {

    Mono<Verdict> take(Bucket bucket);
}
