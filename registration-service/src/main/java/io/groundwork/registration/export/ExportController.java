package io.groundwork.registration.export;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.registration.account.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Users", description = "Accounts and their profiles")
class ExportController {

    private final PersonalData data;
    private final JsonMapper json;

    ExportController(PersonalData data, JsonMapper json) {
        this.data = data;
        this.json = json;
    }

    @GetMapping("/api/v1/users/me/export")
    @Operation(summary = "Get everything that is kept about oneself here, but no secrets")
    ResponseEntity<JsonNode> export(Caller caller) {
        String all = AccountId.parse(caller.subject())
                .flatMap(data::of)
                .orElseThrow(() -> ProblemException.notFound("There is no such account."));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"account.json\"")
                .body(json.readTree(all));
    }
}
