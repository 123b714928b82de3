package io.groundwork.platform.paging;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Adds the {@code Link} header (RFC 8288) to a {@link Page} that answers a {@link PageRequest}. */
@ControllerAdvice
class PageLinkAdvice implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Page<?> page && request instanceof ServletServerHttpRequest servlet) {
            link(page, servlet.getServletRequest(), response);
        }
        return body;
    }

    private static void link(Page<?> page, HttpServletRequest request, ServerHttpResponse response) {
        if (request.getAttribute(PageRequestArgumentResolver.ATTRIBUTE) instanceof PageRequest asked) {
            PageLinks links = new PageLinks(request.getRequestURI(), request.getQueryString());
            response.getHeaders().add(HttpHeaders.LINK, links.header(asked, page));
        }
    }
}
