package io.groundwork.registration.intake;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.web.ETags;
import io.groundwork.registration.password.PasswordHasher;
import io.groundwork.registration.password.PasswordPolicy;
import io.groundwork.registration.verification.RegistrationId;
import io.groundwork.registration.verification.Registrations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Registrations", description = "Signing up and proving an address")
@RequestMapping("/api/v1/registrations")
class RegistrationController {

    private final SigningUp signingUp;
    private final Registrations registrations;
    private final PasswordPolicy policy;
    private final PasswordHasher passwords;
    private final Clock clock;

    RegistrationController(
            SigningUp signingUp,
            Registrations registrations,
            PasswordPolicy policy,
            PasswordHasher passwords,
            Clock clock) {
        this.signingUp = signingUp;
        this.registrations = registrations;
        this.policy = policy;
        this.passwords = passwords;
        this.clock = clock;
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sign up; the answer is the same whether the address is known or not")
    ResponseEntity<RegistrationReceipt> signUp(@Valid @RequestBody RegistrationRequest request) {
        RegistrationId id = signingUp.signUp(request.toSignUp(policy, passwords));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/registrations/" + id.value()))
                .body(RegistrationReceipt.of(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read how far a sign-up is")
    ResponseEntity<RegistrationResponse> read(@PathVariable String id) {
        RegistrationResponse response = RegistrationId.parse(id)
                .flatMap(registrations::find)
                .map(registration -> RegistrationResponse.of(registration, clock.instant()))
                .orElseThrow(() -> ProblemException.notFound("There is no such registration."));
        return ResponseEntity.ok().eTag(ETags.of(response.version())).body(response);
    }
}
