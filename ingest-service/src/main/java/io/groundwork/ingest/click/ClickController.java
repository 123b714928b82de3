package io.groundwork.ingest.click;

import io.groundwork.idempotency.Idempotent;
import io.groundwork.ingest.intake.Accepted;
import io.groundwork.ingest.intake.Intake;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/clicks")
class ClickController {

    private final Intake intake;
    private final ClickRecords records;

    ClickController(Intake intake, ClickRecords records) {
        this.intake = intake;
        this.records = records;
    }

    @Idempotent
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted takeArray(InputStream body) throws IOException {
        return intake.json(body, records);
    }

    @Idempotent
    @PostMapping(consumes = "application/x-ndjson")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted takeLines(InputStream body) throws IOException {
        return intake.ndjson(body, records);
    }
}
