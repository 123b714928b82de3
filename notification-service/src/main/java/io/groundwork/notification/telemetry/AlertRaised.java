package io.groundwork.notification.telemetry;

import io.groundwork.notification.filter.Filterable;
import io.groundwork.notification.inbox.Notice;
import io.groundwork.notification.message.Publication;
import io.groundwork.notification.template.MailTemplate;
import io.groundwork.notification.topic.TopicName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A device has reported what a rule does not allow. */
record AlertRaised(
        String alertId,
        String rule,
        String deviceId,
        String metric,
        BigDecimal value,
        BigDecimal threshold,
        Instant raisedAt) {

    static final String TYPE = "telemetry.alert-raised";

    Publication publication(String eventId, JsonMapper json) {
        return new Publication(
                TopicName.TELEMETRY_ALERTS,
                eventId,
                null,
                notice(),
                filterable(json),
                MailTemplate.TELEMETRY_ALERT,
                mailVariables());
    }

    private Notice notice() {
        return new Notice(
                TopicName.TELEMETRY_ALERTS.value(),
                TYPE,
                "Alert: %s, %s %s".formatted(deviceId, metric, value.toPlainString()),
                "The rule \"%s\" allows %s.".formatted(rule, threshold.toPlainString()),
                this);
    }

    private Filterable filterable(JsonMapper json) {
        return new Filterable(
                json.createObjectNode()
                        .put("device_id", deviceId)
                        .put("metric", metric)
                        .put("rule", rule)
                        .put("value", value),
                json.valueToTree(this));
    }

    private Map<String, Object> mailVariables() {
        return Map.of(
                "device_id", deviceId,
                "metric", metric,
                "value", value.toPlainString(),
                "threshold", threshold.toPlainString(),
                "rule", rule,
                "raised_at", raisedAt);
    }
}
