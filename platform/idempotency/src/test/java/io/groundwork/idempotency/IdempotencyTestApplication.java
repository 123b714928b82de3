package io.groundwork.idempotency;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that keeps notes. */
@SpringBootApplication
class IdempotencyTestApplication {}
