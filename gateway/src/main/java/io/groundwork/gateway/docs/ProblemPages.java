package io.groundwork.gateway.docs;

import static org.springframework.web.reactive.function.server.RequestPredicates.accept;

import io.groundwork.gateway.docs.ProblemCatalogue.Entry;
import io.groundwork.gateway.problem.GatewayException;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/** A page for each problem's {@code type}: HTML for people, JSON for those who ask for it. */
@Configuration(proxyBeanMethods = false)
class ProblemPages {

    private static final RequestPredicate HTML = accept(MediaType.TEXT_HTML);

    @Bean
    RouterFunction<ServerResponse> problemRoutes(ProblemCatalogue catalogue) {
        return RouterFunctions.route()
                .GET("/problems", HTML, request -> Pages.html(index(catalogue)))
                .GET("/problems", request -> Pages.json(catalogue.all()))
                .GET("/problems/{slug}", HTML, request -> Pages.html(page(entry(catalogue, request))))
                .GET("/problems/{slug}", request -> Pages.json(entry(catalogue, request)))
                .build();
    }

    private static Entry entry(ProblemCatalogue catalogue, ServerRequest request) {
        return catalogue
                .find(request.pathVariable("slug"))
                .orElseThrow(() -> GatewayException.notFound("There is no problem of this name."));
    }

    private static String index(ProblemCatalogue catalogue) {
        String rows = catalogue.all().stream().map(ProblemPages::row).collect(Collectors.joining("\n"));
        return Html.page("Problems", """
                <p>Every error of the suite is an <code>application/problem+json</code> document (RFC 9457) whose
                <code>type</code> is one of these.</p>
                <table>
                <thead><tr><th>Status</th><th>Problem</th><th>Answered by</th></tr></thead>
                <tbody>
                %s
                </tbody>
                </table>""".formatted(rows));
    }

    private static String row(Entry entry) {
        return "<tr><td>%d</td><td><a href=\"%s\">%s</a></td><td>%s</td></tr>"
                .formatted(
                        entry.status(), Html.text(entry.type()), Html.text(entry.title()), Html.text(entry.service()));
    }

    private static String page(Entry entry) {
        return Html.page(entry.title(), """
                <p>%s</p>
                <dl>
                <dt>Type</dt><dd><code>%s</code></dd>
                <dt>Status</dt><dd>%d</dd>
                <dt>Answered by</dt><dd>%s</dd>
                </dl>""".formatted(
                Html.prose(entry.description()), Html.text(entry.type()), entry.status(), Html.text(entry.service())));
    }
}
