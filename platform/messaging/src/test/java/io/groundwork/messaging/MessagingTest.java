package io.groundwork.messaging;

import io.groundwork.test.BackendKind;
import io.groundwork.test.IntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the whole starter in one application that all such tests share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest(
        backends = {BackendKind.POSTGRES, BackendKind.KAFKA},
        classes = MessagingTestApplication.class)
public @interface MessagingTest {}
