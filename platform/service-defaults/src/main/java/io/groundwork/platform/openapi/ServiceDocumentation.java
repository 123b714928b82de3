package io.groundwork.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Names the service, and the address its paths are relative to: wherever the reader reached the document. */
record ServiceDocumentation(String name, String version) implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info().title(name).version(version));
        api.setServers(List.of(new Server().url("/")));
    }
}
