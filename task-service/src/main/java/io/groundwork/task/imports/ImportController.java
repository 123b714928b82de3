package io.groundwork.task.imports;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.groundwork.task.imports.ReceivedFiles.Receipt;
import io.groundwork.task.interchange.FileFormat;
import io.groundwork.task.project.ProjectId;
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
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports", description = "Tasks from files")
class ImportController {

    private static final String PREFER = "Prefer";

    private final ReceivingImports receiving;
    private final AwaitingImports awaiting;
    private final FindingImports finding;
    private final ImportProperties properties;

    ImportController(
            ReceivingImports receiving, AwaitingImports awaiting, FindingImports finding, ImportProperties properties) {
        this.receiving = receiving;
        this.awaiting = awaiting;
        this.finding = finding;
        this.properties = properties;
    }

    @PostMapping(consumes = {FileFormat.CSV_TYPE, FileFormat.NDJSON_TYPE})
    @Operation(
            summary = "Import tasks from a file; editors and owners of the project",
            description =
                    "Answers when the file is stored; its rows are planned afterwards, and what is wrong with one stops no"
                            + " other. A table begins with a header of the fields an export has; title must be among them."
                            + " Rows refer to each other by ref, parent_ref and depends_on. A file the project has had"
                            + " before is not imported again: the answer is about the first import, with"
                            + " Idempotent-Replayed; one that failed goes on where it stopped.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = FileFormat.CSV_TYPE,
                                        schema =
                                                @Schema(
                                                        type = "string",
                                                        example = "title,priority\r\nLay the bricks,3\r\n")),
                                @Content(
                                        mediaType = FileFormat.NDJSON_TYPE,
                                        schema =
                                                @Schema(
                                                        type = "string",
                                                        example = "{\"title\":\"Lay the bricks\",\"priority\":3}\n"))
                            }))
    @ApiResponse(responseCode = "202", description = "Stored; read the progress at Location")
    @ApiResponse(responseCode = "200", description = "Ended while the caller waited, or, of a file sent again, before")
    ResponseEntity<ImportResponse> create(
            @RequestParam("project_id") UUID projectId,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) MediaType type,
            @RequestHeader(name = PREFER, required = false)
                    @Parameter(description = "wait=N: wait up to N seconds for the end")
                    @Nullable
                    String prefer,
            @Parameter(hidden = true) InputStream body,
            Caller caller)
            throws IOException {
        Receipt receipt = receive(new ProjectId(projectId), formatOf(type), body, caller);
        return waitFor(receipt.id(), WaitPreference.parse(prefer, properties.maxWait()), caller, receipt.repeated());
    }

    @GetMapping
    @Operation(summary = "List imports: the caller's own, and those into projects they may write in")
    Page<ImportResponse> list(@ParameterObject ImportFilter filter, PageRequest page, Caller caller) {
        return finding.all(filter, caller, page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read how far an import is")
    ResponseEntity<ImportResponse> get(@PathVariable UUID id, Caller caller) {
        ImportResponse found = finding.one(new ImportId(id), caller);
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(found);
    }

    @GetMapping("/{id}/errors")
    @Operation(summary = "List what was wrong with rows, by line")
    Page<ImportErrorResponse> errors(@PathVariable UUID id, PageRequest page, Caller caller) {
        return finding.errors(new ImportId(id), caller, page);
    }

    private Receipt receive(ProjectId project, FileFormat format, InputStream body, Caller caller) throws IOException {
        try {
            return receiving.receive(project, format, body, caller);
        } catch (ProblemException e) {
            // Who is cut off while sending does not come to read the answer.
            body.transferTo(OutputStream.nullOutputStream());
            throw e;
        }
    }

    private ResponseEntity<ImportResponse> waitFor(
            ImportId id, WaitPreference preference, Caller caller, boolean repeated) {
        if (preference.isGiven()) {
            awaiting.awaitEnd(id, preference.duration());
        }
        ImportResponse now = finding.one(id, caller);
        // Who did not ask to wait gets the same status for a new file, however quick the workers were.
        boolean mayHaveEnded = repeated || preference.isGiven();
        var answer = ResponseEntity.status(mayHaveEnded && now.state().hasEnded() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/imports/" + id.value()))
                .eTag(ETags.of(now.version()));
        if (preference.isGiven()) {
            answer.header("Preference-Applied", preference.applied());
        }
        if (repeated) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.body(now);
    }

    private static FileFormat formatOf(MediaType type) {
        Charset charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new ProblemException(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Supported: text in UTF-8.");
        }
        return FileFormat.CSV.mediaType().equalsTypeAndSubtype(type) ? FileFormat.CSV : FileFormat.NDJSON;
    }
}
