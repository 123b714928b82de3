package io.groundwork.platform.security;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Documents which token each operation needs, from the same settings that guard it. */
record AccessDocumentation(AccessProperties access) implements GlobalOpenApiCustomizer {

    private static final String BEARER = "bearer";
    private static final String OAUTH2 = "oauth2";

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components.addSecuritySchemes(BEARER, bearer()).addSecuritySchemes(OAUTH2, oauth2()));
        if (api.getPaths() != null) {
            api.getPaths().forEach(this::document);
        }
    }

    private void document(String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> require(path, method, operation));
    }

    private void require(String path, PathItem.HttpMethod method, Operation operation) {
        if (matchesAny(access.publicPaths(), path)) {
            operation.setSecurity(List.of());
        } else {
            operation.setSecurity(List.of(
                    new SecurityRequirement().addList(BEARER),
                    new SecurityRequirement().addList(OAUTH2, scopes(path, method))));
        }
    }

    private List<String> scopes(String path, PathItem.HttpMethod method) {
        boolean reads = method == PathItem.HttpMethod.GET || method == PathItem.HttpMethod.HEAD;
        return access.scopes().entrySet().stream()
                .filter(scope -> matchesAny(List.of(scope.getKey()), path))
                .map(Map.Entry::getValue)
                .map(resource -> resource + (reads ? ":read" : ":write"))
                .limit(1)
                .toList();
    }

    private static boolean matchesAny(Collection<String> patterns, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return patterns.stream()
                .anyMatch(pattern ->
                        PathPatternParser.defaultInstance.parse(pattern).matches(parsed));
    }

    private SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
    }

    private SecurityScheme oauth2() {
        Scopes scopes = new Scopes();
        access.scopes().values().stream()
                .distinct()
                .forEach(resource -> scopes.addString(resource + ":read", "Read " + resource)
                        .addString(resource + ":write", "Change " + resource));
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(new OAuthFlows()
                        .clientCredentials(
                                new OAuthFlow().tokenUrl("/oauth2/token").scopes(scopes)));
    }
}
