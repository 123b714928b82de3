package io.groundwork.task.export;

import io.groundwork.platform.security.Caller;
import io.groundwork.task.interchange.FileFormat;
import io.groundwork.task.project.ProjectId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.DisconnectedClientHelper;

@RestController
@RequestMapping("/api/v1/projects/{id}/export")
@Tag(name = "Imports", description = "Tasks from files")
class ExportController {

    private final ExportingTasks exporting;

    ExportController(ExportingTasks exporting) {
        this.exporting = exporting;
    }

    @GetMapping
    @Operation(
            summary = "Export the tasks of a project as a file that can be imported again",
            description =
                    "The format is that of `format`, else of Accept, else CSV. In a table, an apostrophe is put before what"
                            + " a spreadsheet would take for a formula; an import takes it off.")
    @ApiResponse(
            responseCode = "200",
            description = "All tasks that are not in the trash, the oldest first",
            content = {
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = "string")),
                @Content(mediaType = FileFormat.NDJSON_TYPE, schema = @Schema(type = "string"))
            })
    void export(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable FileFormat format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Parameter(hidden = true) @Nullable
                    String accept,
            Caller caller,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        FileFormat chosen = format == null ? accepted(accept) : format;
        String name = exporting.nameOf(new ProjectId(id), caller);
        response.setContentType(new MediaType(chosen.mediaType(), StandardCharsets.UTF_8).toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name, chosen));
        try {
            exporting.write(new ProjectId(id), chosen, response.getOutputStream());
        } catch (RuntimeException e) {
            broken(e, response);
        }
    }

    /** Nobody answers in its place: the container cuts the connection, so that half a file does not look like a whole one. */
    @ExceptionHandler
    void onBroken(BrokenExportException broken) {
        throw broken;
    }

    private static void broken(RuntimeException failure, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return;
        }
        if (response.isCommitted()) {
            throw new BrokenExportException(failure);
        }
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        throw failure;
    }

    private static FileFormat accepted(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        return wanted(accept == null ? MediaType.ALL_VALUE : accept)
                .flatMap(type ->
                        Stream.of(FileFormat.values()).filter(format -> type.isCompatibleWith(format.mediaType())))
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(Stream.of(FileFormat.values())
                        .map(FileFormat::mediaType)
                        .toList()));
    }

    private static Stream<MediaType> wanted(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed());
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("Accept is not a list of media types");
        }
    }

    private static String disposition(String project, FileFormat format) {
        return ContentDisposition.attachment()
                .filename(project + "." + format.name().toLowerCase(Locale.ROOT), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
