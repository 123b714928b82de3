package io.groundwork.ingest.click;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.ingest.intake.Accepted;
import io.groundwork.ingest.intake.Intake;
import io.groundwork.ingest.intake.RecordBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Clicks")
@RequestMapping("/api/v1/clicks")
class ClickController {

    private final Intake intake;
    private final ClickRecords records;

    ClickController(Intake intake, ClickRecords records) {
        this.intake = intake;
        this.records = records;
    }

    @Idempotent
    @RecordBody(topic = ClickRecords.TOPIC)
    @PostMapping(consumes = {Intake.JSON, Intake.NDJSON})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted take(HttpServletRequest request) throws IOException {
        return intake.accept(request, records);
    }
}
