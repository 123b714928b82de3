package io.groundwork.task.project;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.cache.Caches;
import io.groundwork.task.project.ManagingMembers.Admission;
import io.groundwork.task.user.UserId;
import io.groundwork.task.wire.PlainText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A membership is set, not edited: it has no version of its own, and a repeated PUT or DELETE changes nothing more. */
@RestController
@RequestMapping("/api/v1/projects/{id}/members")
@Tag(name = "Members", description = "Who may see and change a project")
class MemberController {

    private final FindingMembers finding;
    private final ManagingMembers managing;
    private final Caches caches;

    MemberController(FindingMembers finding, ManagingMembers managing, Caches caches) {
        this.finding = finding;
        this.managing = managing;
        this.caches = caches;
    }

    @GetMapping
    @Operation(summary = "List the members of a project")
    Page<MemberResponse> list(@PathVariable UUID id, PageRequest page, Caller caller) {
        return finding.all(new ProjectId(id), caller, page);
    }

    @GetMapping("/{user_id}")
    @Operation(summary = "Read one membership")
    ResponseEntity<MemberResponse> get(@PathVariable UUID id, @PathVariable("user_id") String userId, Caller caller) {
        MemberResponse member = finding.one(new ProjectId(id), new UserId(userId), caller);
        return ResponseEntity.ok().eTag(member.tag()).body(member);
    }

    @PutMapping("/{user_id}")
    @Operation(summary = "Add a member or change their role; owners only")
    ResponseEntity<MemberResponse> put(
            @PathVariable UUID id,
            @PathVariable("user_id") @NotBlank @Size(max = UserId.MAX_LENGTH) @PlainText String userId,
            @Valid @RequestBody MemberRequest request,
            Caller caller) {
        Admission admission = managing.admit(new ProjectId(id), new UserId(userId), request.role(), caller);
        var answer = admission.isNew()
                ? ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequestUri()
                        .build()
                        .toUri())
                : ResponseEntity.ok();
        return answer.eTag(admission.member().tag()).body(admission.member());
    }

    @DeleteMapping("/{user_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a member, or leave; the last owner cannot")
    void delete(@PathVariable UUID id, @PathVariable("user_id") String userId, Caller caller) {
        managing.remove(new ProjectId(id), new UserId(userId), caller);
        // Whoever hears of it may rely on it: no replica shows them anything any more.
        caches.settle();
    }
}
