package io.groundwork.notification.template;

import io.groundwork.platform.problem.CommonProblem;
import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.ProblemType;
import java.util.List;

final class TemplateException extends ProblemException {

    private TemplateException(ProblemType type, String detail) {
        super(type, detail);
    }

    static TemplateException unknown(String name) {
        return new TemplateException(
                CommonProblem.NOT_FOUND,
                "There is no template \"%s\"; there are %s.".formatted(name, String.join(", ", MailTemplate.slugs())));
    }

    static TemplateException unknownLocale(TemplateKey key) {
        return new TemplateException(CommonProblem.NOT_FOUND, "There is no template %s.".formatted(key));
    }

    static ProblemException unknownVersion(TemplateKey key, int number) {
        return new TemplateException(
                        TemplateProblem.UNKNOWN_TEMPLATE_VERSION,
                        "There is no version %d of %s.".formatted(number, key))
                .withErrors(List.of(new InvalidField("/version", "is none of this template's")));
    }

    static TemplateException overtaken(TemplateKey key) {
        return new TemplateException(
                CommonProblem.PRECONDITION_FAILED, "Another has changed template %s since it was read.".formatted(key));
    }

    static TemplateException notThereYet(TemplateKey key) {
        return new TemplateException(
                CommonProblem.PRECONDITION_FAILED,
                "There is no template %s to match; save it without If-Match.".formatted(key));
    }
}
