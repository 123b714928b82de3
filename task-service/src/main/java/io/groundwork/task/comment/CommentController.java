package io.groundwork.task.comment;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.platform.web.MergePatch;
import io.groundwork.task.task.TaskId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
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

@RestController
@RequestMapping("/api/v1/tasks/{id}/comments")
@Tag(name = "Comments", description = "What people say about a task")
class CommentController {

    private final FindingComments finding;
    private final Commenting commenting;

    CommentController(FindingComments finding, Commenting commenting) {
        this.finding = finding;
        this.commenting = commenting;
    }

    @PostMapping
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Comment on a task; whom it mentions, and the assignee, are told")
    ResponseEntity<CommentResponse> create(
            @PathVariable UUID id, @Valid @RequestBody CommentRequest request, Caller caller) {
        CommentResponse comment = commenting.write(new TaskId(id), request, caller);
        return ResponseEntity.created(URI.create("/api/v1/tasks/%s/comments/%s".formatted(id, comment.id())))
                .eTag(ETags.of(comment.version()))
                .body(comment);
    }

    @GetMapping
    @Operation(summary = "List the comments on a task, the oldest first")
    Page<CommentResponse> list(@PathVariable UUID id, PageRequest page, Caller caller) {
        return finding.on(new TaskId(id), caller, page);
    }

    @GetMapping("/{comment_id}")
    @Operation(summary = "Read a comment")
    ResponseEntity<CommentResponse> get(
            @PathVariable UUID id, @PathVariable("comment_id") UUID commentId, Caller caller) {
        return tagged(finding.one(new CommentId(commentId), new TaskId(id), caller));
    }

    @PatchMapping(path = "/{comment_id}", consumes = "application/merge-patch+json")
    @Operation(summary = "Change one's own comment; whom it mentions anew are told")
    ResponseEntity<CommentResponse> patch(
            @PathVariable UUID id,
            @PathVariable("comment_id") UUID commentId,
            @RequestBody MergePatch patch,
            IfMatch ifMatch,
            Caller caller) {
        return tagged(commenting.edit(
                new CommentId(commentId),
                new TaskId(id),
                caller,
                ifMatch,
                current -> patch.applyTo(current, CommentRequest.class)));
    }

    @DeleteMapping("/{comment_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a comment for good; its author, and owners of the project")
    void delete(@PathVariable UUID id, @PathVariable("comment_id") UUID commentId, IfMatch ifMatch, Caller caller) {
        commenting.delete(new CommentId(commentId), new TaskId(id), caller, ifMatch);
    }

    private static ResponseEntity<CommentResponse> tagged(CommentResponse comment) {
        return ResponseEntity.ok().eTag(ETags.of(comment.version())).body(comment);
    }
}
