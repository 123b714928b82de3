package io.groundwork.platform.paging;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves a {@link PageRequest}, and leaves it with the request for the links of the answer. */
final class PageRequestArgumentResolver implements HandlerMethodArgumentResolver {

    static final String ATTRIBUTE = PageRequest.class.getName();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        PageRequest page = new PageParameters(request::getParameter).read();
        request.setAttribute(ATTRIBUTE, page, RequestAttributes.SCOPE_REQUEST);
        return page;
    }
}
