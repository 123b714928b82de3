package io.groundwork.notification.template;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.groundwork.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** That only administrators come here is a setting: {@code groundwork.security.admin-paths}. */
@RestController
@RequestMapping(TemplateController.PATH)
@Tag(name = "Templates", description = "How mails read, for administrators")
class TemplateController {

    static final String PATH = "/api/v1/templates";

    private final FindingTemplates finding;
    private final EditingTemplates editing;
    private final PreviewingTemplates previewing;
    private final TemplateVersions versions;

    TemplateController(
            FindingTemplates finding,
            EditingTemplates editing,
            PreviewingTemplates previewing,
            TemplateVersions versions) {
        this.finding = finding;
        this.editing = editing;
        this.previewing = previewing;
        this.versions = versions;
    }

    @GetMapping
    @Operation(summary = "List all templates with their variables and languages")
    Page<TemplateSummary> list() {
        return new Page<>(finding.all(), null, null);
    }

    @GetMapping("/{name}/{locale}")
    @Operation(summary = "Read what is in use in exactly this language")
    ResponseEntity<TemplateResponse> get(@PathVariable String name, @PathVariable String locale) {
        TemplateKey key = finding.key(name, locale);
        return answer(ResponseEntity.ok(), finding.head(key).orElseThrow(() -> TemplateException.unknownLocale(key)));
    }

    @PutMapping("/{name}/{locale}")
    @Operation(
            summary = "Save a new version, and use it unless activate is false",
            description = "If-Match is needed unless the language is new to the template; then the answer is 201.")
    ResponseEntity<TemplateResponse> save(
            Caller admin,
            @PathVariable String name,
            @PathVariable String locale,
            IfMatch ifMatch,
            @RequestBody @Valid TemplateRequest request) {
        TemplateKey key = finding.key(name, locale);
        TemplateHead saved = editing.save(admin, key, ifMatch, request);
        boolean isNew = ifMatch.header() == null;
        return answer(isNew ? ResponseEntity.created(URI.create(PATH + "/" + key)) : ResponseEntity.ok(), saved);
    }

    @PutMapping("/{name}/{locale}/active-version")
    @Operation(summary = "Use another version, such as an earlier one; 0 is the built-in one")
    ResponseEntity<TemplateResponse> activate(
            @PathVariable String name,
            @PathVariable String locale,
            IfMatch ifMatch,
            @RequestBody @Valid ActivationRequest request) {
        return answer(ResponseEntity.ok(), editing.activate(finding.key(name, locale), ifMatch, request.version()));
    }

    @GetMapping("/{name}/{locale}/versions")
    @Operation(summary = "List the versions that were saved, the newest first")
    Page<TemplateVersionResponse> history(@PathVariable String name, @PathVariable String locale, PageRequest page) {
        return versions.page(finding.key(name, locale), page).map(TemplateVersionResponse::of);
    }

    @GetMapping("/{name}/{locale}/versions/{version}")
    @Operation(summary = "Read one version; 0 is the built-in one")
    TemplateVersionResponse version(@PathVariable String name, @PathVariable String locale, @PathVariable int version) {
        TemplateKey key = finding.key(name, locale);
        return finding.version(key, version)
                .map(TemplateVersionResponse::of)
                .orElseThrow(() -> TemplateException.unknownLocale(key));
    }

    @PostMapping("/{name}/preview")
    @Operation(
            summary = "See how a mail reads: texts not saved yet, a version, or what a reader of the locale gets now",
            description = "Variables that are not given have a sample for their value.")
    PreviewResponse preview(@PathVariable String name, @RequestBody @Valid PreviewRequest request) {
        return previewing.preview(finding.template(name), request);
    }

    private ResponseEntity<TemplateResponse> answer(ResponseEntity.BodyBuilder answer, TemplateHead head) {
        TemplateVersion used = finding.version(head.key(), head.active()).orElse(null);
        return answer.eTag(ETags.of(head.revision())).body(TemplateResponse.of(head, used));
    }
}
