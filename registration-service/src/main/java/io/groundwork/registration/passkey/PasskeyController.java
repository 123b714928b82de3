package io.groundwork.registration.passkey;

import io.groundwork.platform.security.Caller;
import io.groundwork.registration.account.AccountId;
import io.groundwork.registration.account.OneLine;
import io.groundwork.registration.session.ClientOrigin;
import io.groundwork.registration.session.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.JsonNode;

/** One's own passkeys. A challenge is good once, so nothing here is replayed for an {@code Idempotency-Key}. */
@RestController
@Tag(name = "Passkeys", description = "Keys on one's devices that sign one in at the login page")
@RequestMapping("/api/v1/users/me/passkeys")
class PasskeyController {

    /** @param password the account's, again */
    record OptionsRequest(
            @NotNull @Size(max = 512) String password,
            @Size(max = 20) @Nullable String otp) {

        @Override
        public String toString() {
            return "OptionsRequest[***]";
        }
    }

    /**
     * What the browser made.
     *
     * @param name what its owner calls the device
     * @param credential the browser's {@code PublicKeyCredential.toJSON()}
     */
    record NewPasskey(
            @NotBlank @Size(max = 100) @OneLine String name,
            @NotNull JsonNode credential) {}

    record PasskeyList(List<PasskeyResponse> items) {}

    private final PasskeyManagement management;
    private final Passkeys passkeys;

    PasskeyController(PasskeyManagement management, Passkeys passkeys) {
        this.management = management;
        this.passkeys = passkeys;
    }

    @GetMapping
    @Operation(summary = "List one's passkeys")
    PasskeyList list(Caller caller) {
        return new PasskeyList(passkeys.list(self(caller)));
    }

    @PostMapping("/options")
    @Operation(summary = "Get what navigator.credentials.create is to be called with; good once, in this session")
    ResponseEntity<Map<String, Object>> ask(
            Caller caller, @Valid @RequestBody OptionsRequest request, HttpServletRequest from) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(management.ask(
                        self(caller), session(caller), request.password(), request.otp(), ClientOrigin.of(from)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register the passkey that the browser has made")
    PasskeyResponse add(Caller caller, @Valid @RequestBody NewPasskey request) {
        return management.add(
                self(caller),
                session(caller),
                request.name(),
                request.credential().toString());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a passkey; it signs nobody in any more")
    void remove(Caller caller, @PathVariable UUID id) {
        management.remove(self(caller), id);
    }

    private static AccountId self(Caller caller) {
        return AccountId.parse(caller.subject()).orElseThrow(PasskeyException::notFound);
    }

    private static Holder session(Caller caller) {
        Object sid = caller.claims().get("sid");
        if (sid == null) {
            throw PasskeyException.notFound();
        }
        return Holder.of(new SessionId(UUID.fromString(sid.toString())));
    }
}
