package io.groundwork.platform.sample;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells the sample service who issues its tokens. */
class SampleIssuerInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("GROUNDWORK_ISSUER_URI=" + SampleIssuer.shared().uri())
                .applyTo(context);
    }
}
