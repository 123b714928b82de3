package io.groundwork.registration.token;

import io.groundwork.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.GeneralSecurityException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing keys, for admins: the settings of the service say so for these paths. */
@RestController
@Tag(name = "Administration", description = "For admins only")
@RequestMapping("/api/v1/keys")
class KeyController {

    /** @param items newest first */
    record KeyList(List<KeyRecord> items) {}

    private final SigningKeyStore store;
    private final SigningKeys keys;
    private final KeyRotation rotation;

    KeyController(SigningKeyStore store, SigningKeys keys, KeyRotation rotation) {
        this.store = store;
        this.keys = keys;
        this.rotation = rotation;
    }

    @GetMapping
    @Operation(summary = "List the signing keys; nothing secret")
    KeyList list() {
        return new KeyList(store.list());
    }

    @PostMapping("/rotations")
    @Operation(summary = "Sign with the next key from now on; 409 with Retry-After while it is too new")
    KeyList rotate(Caller caller) throws GeneralSecurityException {
        rotation.rotate(caller.subject());
        keys.reload();
        return list();
    }
}
