package io.groundwork.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a controller method honour the header {@code Idempotency-Key}: a repeat with the same key and body gives the first
 * answer again, without a second effect.
 *
 * <p>With the header, the whole handling runs in one transaction, which also stores the answer. The scope of a key is caller,
 * method and path; it is kept for {@code groundwork.idempotency.retention}. Only answers below 400 are kept. Without the
 * header the method behaves as any other.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
