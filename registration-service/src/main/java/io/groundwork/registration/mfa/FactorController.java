package io.groundwork.registration.mfa;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.registration.account.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** One's own second factor. Secrets are shown once, so no answer here is kept for an {@code Idempotency-Key}. */
@RestController
@Tag(name = "Second factor", description = "Codes of an authenticator app, and recovery codes")
@RequestMapping("/api/v1/users")
class FactorController {

    /** @param recoveryCodesLeft of ten */
    record FactorStatus(boolean enabled, int recoveryCodesLeft) {}

    /**
     * What the app is told, once.
     *
     * @param secret base32
     * @param otpauthUri the same for a QR code
     */
    record Enrolment(String secret, String otpauthUri) {}

    /** @param recoveryCodes each good once; never shown again */
    record Confirmed(List<String> recoveryCodes) {}

    private final FactorManagement management;
    private final SecondFactor codes;
    private final Factors factors;

    FactorController(FactorManagement management, SecondFactor codes, Factors factors) {
        this.management = management;
        this.codes = codes;
        this.factors = factors;
    }

    @GetMapping("/me/second-factor")
    @Operation(summary = "Read whether signing in needs a code")
    FactorStatus read(Caller caller) {
        AccountId self = self(caller);
        return new FactorStatus(codes.isOn(self), factors.recoveryCodesLeft(self));
    }

    @PostMapping("/me/second-factor")
    @Operation(summary = "Get a secret for an authenticator app; it counts once a code of it is confirmed")
    ResponseEntity<Enrolment> enrol(Caller caller) {
        String secret = management.enrol(self(caller)).base32();
        String account = String.valueOf(caller.claims().getOrDefault("email", caller.subject()));
        String uri = "otpauth://totp/Groundwork:" + UriUtils.encodePathSegment(account, StandardCharsets.UTF_8)
                + "?secret=" + secret + "&issuer=Groundwork";
        return ResponseEntity.created(URI.create("/api/v1/users/me/second-factor"))
                .cacheControl(CacheControl.noStore())
                .body(new Enrolment(secret, uri));
    }

    @PostMapping("/me/second-factor/confirmations")
    @Operation(summary = "Confirm the app with a code of it; gives the recovery codes")
    ResponseEntity<Confirmed> confirm(Caller caller, @Valid @RequestBody CodeRequest request) {
        List<RecoveryCode> sheet = management.confirm(self(caller), request.otp());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Confirmed(sheet.stream().map(RecoveryCode::value).toList()));
    }

    @PostMapping("/me/second-factor/removals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove the second factor, with one of its codes or a recovery code")
    void remove(Caller caller, @Valid @RequestBody CodeRequest request) {
        management.remove(self(caller), request.otp());
    }

    @DeleteMapping("/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove the second factor of somebody who has lost it; admins only")
    void removeFor(@PathVariable String id, Caller caller) {
        if (!caller.isAdmin()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only admins remove the second factor of others.");
        }
        management.removeFor(AccountId.parse(id).orElseThrow(FactorException::noneThere), caller.subject());
    }

    private static AccountId self(Caller caller) {
        return AccountId.parse(caller.subject())
                .orElseThrow(() -> ProblemException.notFound("There is no such account."));
    }
}
