package io.groundwork.platform.sample;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.ETags;
import io.groundwork.platform.web.IfMatch;
import io.groundwork.platform.web.MergePatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notes")
class NoteController {

    private static final NoteRequest CURRENT =
            new NoteRequest("first", NoteState.TODO, null, null, 3, null, List.of(new NoteRequest.Line(1)));

    @PostMapping
    NoteRequest create(@Valid @RequestBody NoteRequest request) {
        return request;
    }

    @PostMapping("/batch")
    int createAll(@RequestBody List<@Valid NoteRequest> requests) {
        return requests.size();
    }

    @GetMapping
    Page<Integer> list(PageRequest request, @RequestParam(required = false) @Nullable NoteState state) {
        return new Page<>(List.of(request.limit()), "next", request.count() ? 7L : null, "previous");
    }

    @GetMapping("/{id}")
    ResponseEntity<NoteRequest> read(@PathVariable UUID id) {
        return ResponseEntity.ok().eTag(ETags.of(7)).body(CURRENT);
    }

    @PatchMapping("/{id}")
    NoteRequest patch(@PathVariable UUID id, IfMatch ifMatch, @RequestBody MergePatch patch) {
        ifMatch.require(7);
        return patch.applyTo(CURRENT, NoteRequest.class);
    }

    @DeleteMapping("/{id}")
    void delete(@PathVariable UUID id, IfMatch ifMatch) {
        ifMatch.require(7);
    }

    @GetMapping("/mine")
    Caller mine(Caller caller) {
        return caller;
    }

    record Filter(
            @BindParam("page_count") @Nullable Integer pageCount,
            @Nullable NoteState state) {}

    @GetMapping("/filtered")
    Filter filtered(@Valid Filter filter) {
        return filter;
    }

    @GetMapping("/limited")
    int limited(@RequestParam @Min(1) int size) {
        return size;
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    String events() {
        throw new IllegalStateException("the password is hunter2");
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("the password is hunter2");
    }

    @PostMapping("/lost-race")
    void lostRace() {
        throw new OptimisticLockingFailureException("row was updated");
    }

    @PostMapping("/duplicate")
    void duplicate() {
        throw new DuplicateKeyException("unique_title");
    }

    @GetMapping("/away")
    void away() {
        throw new IllegalStateException(new DataAccessResourceFailureException("jdbc:postgresql://secret"));
    }
}
