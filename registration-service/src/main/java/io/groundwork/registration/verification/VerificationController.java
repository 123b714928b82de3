package io.groundwork.registration.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Registrations", description = "Signing up and proving an address")
class VerificationController {

    private final Verifying verifying;

    VerificationController(Verifying verifying) {
        this.verifying = verifying;
    }

    @Operation(summary = "Prove an address, with the token of the mailed link or with its code")
    @PostMapping("/api/v1/registrations/verifications")
    VerificationResponse verify(@Valid @RequestBody VerificationRequest request) {
        return VerificationResponse.of(request.verifyWith(verifying));
    }
}
