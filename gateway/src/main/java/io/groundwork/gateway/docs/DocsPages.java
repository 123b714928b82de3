package io.groundwork.gateway.docs;

import io.groundwork.gateway.problem.GatewayException;
import java.util.stream.StreamSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code /docs}: Swagger UI from this jar, over the documents of all services under {@code /openapi}. */
@Configuration(proxyBeanMethods = false)
class DocsPages {

    private static final String SUFFIX = ".json";

    @Bean
    RouterFunction<ServerResponse> docsRoutes(OpenApiDocuments documents) {
        String page = Pages.read(new ClassPathResource("docs/index.html"));
        return RouterFunctions.route()
                .GET("/docs", request -> Pages.html(page))
                .GET("/docs/services.json", request -> Pages.json(index(documents)))
                .GET("/openapi/{file}", request -> document(documents, request))
                .resources("/docs/**", new ClassPathResource("docs/assets/"))
                .build();
    }

    private static Object index(OpenApiDocuments documents) {
        return StreamSupport.stream(documents.services().spliterator(), false)
                .map(name -> new Document(name, "/openapi/" + name + SUFFIX))
                .toList();
    }

    private static Mono<ServerResponse> document(OpenApiDocuments documents, ServerRequest request) {
        String file = request.pathVariable("file");
        String service = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : "";
        return documents
                .of(service)
                .orElseThrow(() -> GatewayException.notFound("There is no service of this name."))
                .flatMap(Pages::current);
    }

    /** An entry of the list that Swagger UI offers its reader. */
    record Document(String name, String url) {}
}
