package io.groundwork.registration.client;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.platform.web.MergePatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Clients, for admins only. Making a secret takes no Idempotency-Key: to replay the answer, the secret would have to be stored. */
@RestController
@Tag(name = "Clients", description = "Applications that ask for tokens; admins only")
@RequestMapping("/api/v1/clients")
class ClientController {

    private final ClientAdministration clients;
    private final ClientList list;

    ClientController(ClientAdministration clients, ClientList list) {
        this.clients = clients;
        this.list = list;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Register a client; the secret of a confidential one is shown this once")
    ResponseEntity<ClientResponse> register(@Valid @RequestBody ClientDefinition definition, Caller caller) {
        ClientResponse client = clients.register(definition, caller.subject());
        return ResponseEntity.created(URI.create("/api/v1/clients/" + client.id()))
                .eTag(ETags.of(0))
                .cacheControl(CacheControl.noStore())
                .body(client);
    }

    @GetMapping
    @Operation(summary = "List clients")
    Page<ClientResponse> list(PageRequest page) {
        return list.find(page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a client")
    ResponseEntity<ClientResponse> read(@PathVariable UUID id) {
        return answer(clients.get(id));
    }

    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    @Operation(summary = "Change a client, everything but its type; one that is not enabled gets no tokens")
    ResponseEntity<ClientResponse> edit(
            @PathVariable UUID id, IfMatch condition, @RequestBody MergePatch patch, Caller caller) {
        return answer(clients.edit(id, condition, patch, caller.subject()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a client, and end every session it holds")
    void remove(@PathVariable UUID id, IfMatch condition, Caller caller) {
        clients.remove(id, condition, caller.subject());
    }

    @PostMapping("/{id}/secret")
    @Operation(summary = "Give a confidential client a new secret, shown this once")
    ResponseEntity<ClientResponse> changeSecret(
            @PathVariable UUID id, @Valid @RequestBody SecretRequest request, Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(clients.changeSecret(id, request.overlap(), caller.subject()));
    }

    private static ResponseEntity<ClientResponse> answer(Client client) {
        return ResponseEntity.ok().eTag(ETags.of(client.version())).body(ClientResponse.of(client));
    }
}
