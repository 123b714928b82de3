package io.groundwork.ingest.order;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.ingest.intake.Accepted;
import io.groundwork.ingest.intake.Intake;
import io.groundwork.ingest.intake.RecordBody;
import io.groundwork.platform.paging.Page;
import io.groundwork.platform.paging.PageRequest;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.web.ETags;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Orders")
@RequestMapping("/api/v1/orders")
class OrderController {

    private final Intake intake;
    private final OrderRecords records;
    private final Orders orders;
    private final OrderLists lists;

    OrderController(Intake intake, OrderRecords records, Orders orders, OrderLists lists) {
        this.intake = intake;
        this.records = records;
        this.orders = orders;
        this.lists = lists;
    }

    @Idempotent
    @RecordBody(topic = OrderRecords.TOPIC)
    @PostMapping(consumes = {Intake.JSON, Intake.NDJSON})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted take(HttpServletRequest request) throws IOException {
        return intake.accept(request, records);
    }

    @GetMapping("/{order_id}")
    ResponseEntity<OrderResponse> read(@PathVariable("order_id") String orderId) {
        OrderResponse order =
                orders.find(new OrderId(orderId)).orElseThrow(() -> ProblemException.notFound("No order has this id."));
        return ResponseEntity.ok().eTag(ETags.of(order.version())).body(order);
    }

    @GetMapping
    Page<OrderResponse> list(
            @RequestParam(name = "customer_id", required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            PageRequest page) {
        return lists.all(new OrderFilter(customerId, from, to), page);
    }

    @GetMapping("/high-value")
    Page<OrderResponse> listHighValue(
            @RequestParam(name = "customer_id", required = false) @Nullable String customerId,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            PageRequest page) {
        return lists.highValue(new OrderFilter(customerId, from, to), page);
    }
}
