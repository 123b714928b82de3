package io.groundwork.local.stack;

import io.groundwork.local.credentials.Credential;
import io.groundwork.local.credentials.Credentials;
import java.util.HashMap;
import java.util.Map;

/**
 * What each service is told by environment variables.
 *
 * @param inherited the launcher's own environment; where a user may choose, its value stays
 */
public record ServiceEnvironment(StackPorts ports, Credentials credentials, Map<String, String> inherited) {

    /** Variables for one service. */
    public Map<String, String> of(Service service) {
        var variables = new HashMap<String, String>();
        listening(service, variables);
        backends(variables);
        neighbours(variables);
        put(variables, Credential.PAGING_CURSOR_SECRET);
        service.databasePassword().ifPresent(password -> database(service, password, variables));
        if (service == Service.REGISTRATION) {
            issuer(variables);
        }
        if (service == Service.NOTIFICATION) {
            put(variables, Credential.WEBHOOK_ENCRYPTION_KEY);
        }
        if (service == Service.INGEST) {
            put(variables, Credential.S3_ACCESS_KEY);
            put(variables, Credential.S3_SECRET_KEY);
        }
        return Map.copyOf(variables);
    }

    private void listening(Service service, Map<String, String> variables) {
        variables.put("SERVER_PORT", number(service.port()));
        variables.put("MANAGEMENT_SERVER_PORT", number(service.managementPort()));
        var address = inherited.getOrDefault("GROUNDWORK_BIND_ADDRESS", "127.0.0.1");
        variables.put("SERVER_ADDRESS", address);
        variables.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    }

    private void backends(Map<String, String> variables) {
        variables.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "localhost:" + number(StackPort.KAFKA));
        variables.put("SPRING_DATA_REDIS_URL", "redis://localhost:" + number(StackPort.REDIS));
        variables.put("SPRING_MAIL_HOST", "localhost");
        variables.put("SPRING_MAIL_PORT", number(StackPort.SMTP));
        variables.put("GROUNDWORK_S3_ENDPOINT", local(StackPort.S3));
    }

    private void neighbours(Map<String, String> variables) {
        for (var service : Service.values()) {
            variables.put("GROUNDWORK_" + service.name() + "_URI", local(service.port()));
        }
        choose(variables, "GROUNDWORK_ISSUER_URI", local(StackPort.GATEWAY));
        if (!inherited.containsKey("GROUNDWORK_ISSUER_URI")) {
            choose(variables, "GROUNDWORK_JWKS_URI", local(StackPort.REGISTRATION) + "/oauth2/jwks");
        }
        choose(variables, "GROUNDWORK_PUBLIC_URL", local(StackPort.GATEWAY));
    }

    private void database(Service service, Credential password, Map<String, String> variables) {
        variables.put(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://localhost:" + number(StackPort.POSTGRES) + "/groundwork?currentSchema="
                        + service.schema());
        variables.put("SPRING_DATASOURCE_USERNAME", service.schema());
        variables.put("SPRING_DATASOURCE_PASSWORD", credentials.get(password));
    }

    private void issuer(Map<String, String> variables) {
        put(variables, Credential.ADMIN_EMAIL);
        put(variables, Credential.ADMIN_PASSWORD);
        put(variables, Credential.DEMO_CLIENT_ID);
        put(variables, Credential.DEMO_CLIENT_SECRET);
        put(variables, Credential.KEY_ENCRYPTION_KEY);
    }

    private void choose(Map<String, String> variables, String name, String usual) {
        variables.put(name, inherited.getOrDefault(name, usual));
    }

    private void put(Map<String, String> variables, Credential credential) {
        variables.put(credential.variable(), credentials.get(credential));
    }

    private String local(StackPort port) {
        return "http://localhost:" + number(port);
    }

    private String number(StackPort port) {
        return Integer.toString(ports.of(port));
    }
}
