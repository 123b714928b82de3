package io.groundwork.registration.verification;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerificationController {

    private final Verifying verifying;

    VerificationController(Verifying verifying) {
        this.verifying = verifying;
    }

    @PostMapping("/api/v1/registrations/verifications")
    VerificationResponse verify(@Valid @RequestBody VerificationRequest request) {
        return VerificationResponse.of(request.verifyWith(verifying));
    }
}
