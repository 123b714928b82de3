package io.groundwork.task.trash;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/trash")
@Tag(name = "Trash", description = "What was deleted and can still be restored")
class TrashController {

    private final FindingTrash finding;
    private final Purging purging;

    TrashController(FindingTrash finding, Purging purging) {
        this.finding = finding;
        this.purging = purging;
    }

    @GetMapping
    @Operation(
            summary = "List what the caller may restore; an administrator's list has all",
            description =
                    "Projects one owned, and tasks of projects one may write in. What was deleted along with something"
                            + " else comes back with that, and is not listed itself.")
    Page<TrashedResponse> list(@ParameterObject TrashFilter filter, PageRequest page, Caller caller) {
        return finding.all(filter, caller, page);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a project or task for good, with what went along; owners of the project only")
    void delete(@PathVariable UUID id, Caller caller) {
        purging.purgeNow(id, caller);
    }
}
