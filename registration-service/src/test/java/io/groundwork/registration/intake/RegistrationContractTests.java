package io.groundwork.registration.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.messaging.IncomingEvent;
import io.groundwork.registration.account.EmailAddress;
import io.groundwork.test.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RegistrationContractTests {

    @Test
    void theExampleOfTheContractIsUnderstood() {
        var data = JsonMapper.shared().readTree(Contracts.example("registration.requests"));
        var event = new IncomingEvent(
                "crm-1001", null, "registration.requests", "ada@example.com", 0, 0, Instant.EPOCH, data);
        SignUp signUp = event.dataAs(RegistrationRequested.class).toSignUp();
        assertThat(signUp.email()).isEqualTo(new EmailAddress("ada@example.com"));
        assertThat(signUp.details().displayName()).isEqualTo("Ada Byron");
        assertThat(signUp.details().organization()).isEqualTo("Analytical Engines");
        assertThat(signUp.passwordHash()).isNull();
    }
}
