package io.groundwork.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The ingest service: port 8084, management 9084, schema {@code ingest}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IngestServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(IngestServiceApplication.class, args);
    }
}
