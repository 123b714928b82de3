package io.groundwork.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;

/**
 * A test of the whole application on a random port against real backends, which one JVM starts once and all its tests
 * share. Tests with the same attributes share one Spring context too, so leave the attributes alone where you can.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public @interface IntegrationTest {

    /** Backends that are started and put into the settings. */
    BackendKind[] backends() default {BackendKind.POSTGRES, BackendKind.KAFKA, BackendKind.REDIS};

    /** Further settings, as {@code key=value}. */
    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};

    /** Application class; found by itself when there is one. */
    @AliasFor(annotation = SpringBootTest.class)
    Class<?>[] classes() default {};
}
