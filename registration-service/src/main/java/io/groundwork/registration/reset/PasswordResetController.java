package io.groundwork.registration.reset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Password resets", description = "A new password by mail")
@RequestMapping("/api/v1/password-resets")
class PasswordResetController {

    private final ResetQueue queue;
    private final ResettingPassword resetting;

    PasswordResetController(ResetQueue queue, ResettingPassword resetting) {
        this.queue = queue;
        this.resetting = resetting;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask for a link by mail; the answer is the same whether the address is known or not")
    void ask(@Valid @RequestBody ResetRequest request) {
        queue.add(request.address());
    }

    @PostMapping("/confirmations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set a new password with the token of the mailed link; ends all sessions")
    void confirm(@Valid @RequestBody ResetConfirmation confirmation) {
        resetting.reset(confirmation.link(), confirmation.password());
    }
}
