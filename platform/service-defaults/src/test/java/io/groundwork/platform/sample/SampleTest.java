package io.groundwork.platform.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** One context, on a real server with an issuer of its own, for every test that needs the whole service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sample-service",
            "management.server.port=0",
            "groundwork.security.scopes[/api/v1/**]=notes",
            "groundwork.security.public-paths=/public/**",
            "groundwork.paging.cursor-secret=a-secret-for-tests"
        })
@ContextConfiguration(initializers = SampleIssuerInitializer.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@AutoConfigureMockMvc
@interface SampleTest {}
