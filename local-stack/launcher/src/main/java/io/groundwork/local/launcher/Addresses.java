package io.groundwork.local.launcher;

import io.groundwork.local.stack.Service;
import io.groundwork.local.stack.StackPort;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a user wants to know once the stack is ready. */
record Addresses(LocalStack stack, List<Service> services) {

    private static final double MILLIS = 1_000;

    String text(Duration took) {
        var seconds = String.format(Locale.ROOT, "%.1f", took.toMillis() / MILLIS);
        return """
                Ready after %s s

                %s  Mail           http://localhost:%d
                  Object store   http://localhost:%d (bucket groundwork)
                  PostgreSQL     localhost:%d, database groundwork
                  Kafka          localhost:%d
                  Redis          localhost:%d
                  SMTP           localhost:%d
                  Credentials    %s
                  Logs           %s
                """.formatted(
                seconds,
                services.contains(Service.GATEWAY) ? gateway() : "",
                number(StackPort.MAIL),
                number(StackPort.S3),
                number(StackPort.POSTGRES),
                number(StackPort.KAFKA),
                number(StackPort.REDIS),
                number(StackPort.SMTP),
                stack.folders().credentials(),
                stack.folders().logs()).stripTrailing();
    }

    private String gateway() {
        return """
                  API            http://localhost:%1$d/api/v1
                  Documents      http://localhost:%1$d/docs
                """.formatted(number(StackPort.GATEWAY)).indent(2);
    }

    private int number(StackPort port) {
        return stack.ports().of(port);
    }
}
