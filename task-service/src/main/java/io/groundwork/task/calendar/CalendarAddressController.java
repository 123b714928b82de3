package io.groundwork.task.calendar;

import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.security.Caller;
import io.groundwork.task.project.ProjectId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/projects/{id}/calendar-addresses")
@Tag(name = "Calendar", description = "A project's dates in calendars")
class CalendarAddressController {

    private final CalendarAddresses addresses;

    CalendarAddressController(CalendarAddresses addresses) {
        this.addresses = addresses;
    }

    /** Without an idempotency key: what is kept for it would hold the secret. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a secret address of the project's calendar, for oneself",
            description =
                    "The url is shown this once. It works without an access token until it is revoked or its maker leaves the"
                            + " project. A request that is repeated makes another address: revoke what is not used.")
    NewCalendarAddress create(@PathVariable UUID id, Caller caller) {
        return addresses.make(new ProjectId(id), caller);
    }

    @GetMapping
    @Operation(summary = "List one's own secret addresses of the project's calendar")
    Page<CalendarAddress> list(@PathVariable UUID id, PageRequest page, Caller caller) {
        return addresses.of(new ProjectId(id), caller, page);
    }

    @DeleteMapping("/{address_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a secret address of one's own")
    void revoke(@PathVariable UUID id, @PathVariable("address_id") UUID addressId, Caller caller) {
        addresses.revoke(new ProjectId(id), addressId, caller);
    }
}
