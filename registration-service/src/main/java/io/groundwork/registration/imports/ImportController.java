package io.groundwork.registration.imports;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For admins: the settings of the service say so for these paths. */
@RestController
@Tag(name = "User imports", description = "Users in bulk, with their password hashes; for admins only")
@RequestMapping("/api/v1/users/imports")
class ImportController {

    private static final String PART = "application/partial-upload";

    private final ReceivingUploads receiving;
    private final Uploads uploads;
    private final FindingImports finding;

    ImportController(ReceivingUploads receiving, Uploads uploads, FindingImports finding) {
        this.receiving = receiving;
        this.uploads = uploads;
        this.finding = finding;
    }

    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            summary = "Import users from a file, one JSON object a line",
            description =
                    "email, display_name and password_hash (PHC) are needed; email_verified, organization, locale,"
                            + " roles and created_at are not. Rows are imported while the file comes in; what is wrong with one"
                            + " stops no other, and an address that is known is counted as a duplicate. An upload that was cut goes"
                            + " on by PATCH from the Upload-Offset that GET or HEAD tells. With Upload-Complete: ?0 the file may come"
                            + " in parts from the beginning. An Idempotency-Key names the upload.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(type = "string"))))
    @ApiResponse(responseCode = "202", description = "Received; read the progress at Location")
    ResponseEntity<ImportResponse> open(
            @RequestHeader(name = UploadHeaders.COMPLETE, required = false) @Nullable String complete,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(hidden = true) InputStream body,
            Caller caller)
            throws IOException {
        boolean last = UploadHeaders.isComplete(complete);
        var opened = receiving.open(caller.subject(), key);
        if (opened.isEmpty() && key != null) {
            return replayed(uploads.find(caller.subject(), key).orElseThrow(UploadException::unknown), body);
        }
        return receive(opened.orElseThrow(), body, last);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {PART, MediaType.APPLICATION_NDJSON_VALUE})
    @Operation(summary = "Go on with an upload that was cut, from its Upload-Offset; 409 for another one")
    @ApiResponse(responseCode = "202", description = "Received; read the progress at Location")
    ResponseEntity<ImportResponse> goOn(
            @PathVariable String id,
            @RequestHeader(UploadHeaders.OFFSET) long offset,
            @RequestHeader(name = UploadHeaders.COMPLETE, required = false) @Nullable String complete,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        boolean last = UploadHeaders.isComplete(complete);
        Upload upload = ImportId.parse(id).flatMap(uploads::find).orElseThrow(UploadException::unknown);
        if (upload.received() != offset || !upload.open()) {
            body.transferTo(OutputStream.nullOutputStream());
            throw upload.open() ? UploadException.otherOffset(upload) : UploadException.isOver(upload);
        }
        return receive(upload, body, last);
    }

    @GetMapping
    @Operation(summary = "List imports")
    Page<ImportResponse> list(PageRequest page) {
        return finding.all(page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read how far an import and its upload are")
    ResponseEntity<ImportResponse> read(@PathVariable String id) {
        ImportResponse found = finding.one(id);
        return ResponseEntity.ok()
                .eTag(ETags.of(found.version()))
                .headers(found::describeUpload)
                .body(found);
    }

    @GetMapping("/{id}/errors")
    @Operation(summary = "List what was wrong with rows, by line")
    Page<ImportErrorResponse> errors(@PathVariable String id, PageRequest page) {
        return finding.errors(id, page);
    }

    private ResponseEntity<ImportResponse> receive(Upload upload, InputStream body, boolean last) throws IOException {
        try {
            return answer(receiving.receive(upload, body, last), false);
        } catch (UploadException e) {
            // Who is cut off while sending does not come to read the answer.
            body.transferTo(OutputStream.nullOutputStream());
            throw e;
        }
    }

    private ResponseEntity<ImportResponse> replayed(Upload former, InputStream body) throws IOException {
        long length = body.transferTo(OutputStream.nullOutputStream());
        if (former.open()) {
            throw UploadException.otherOffset(former);
        }
        if (former.complete() && length != former.received()) {
            throw UploadException.otherFile();
        }
        return answer(former, true);
    }

    private ResponseEntity<ImportResponse> answer(Upload upload, boolean replayed) {
        ImportResponse now = finding.one(upload.id());
        var answer = ResponseEntity.accepted()
                .location(ImportResponse.location(upload.id()))
                .eTag(ETags.of(now.version()))
                .headers(now::describeUpload);
        return (replayed ? answer.header("Idempotent-Replayed", "true") : answer).body(now);
    }
}
