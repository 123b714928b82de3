package io.groundwork.notification.template;

import java.util.List;

/**
 * A template in the list.
 *
 * @param variables what its texts may name
 * @param locales where it is worded, and by which version
 */
record TemplateSummary(String name, List<String> variables, List<InUse> locales) {

    /** @param version in use; 0 is the built-in one */
    record InUse(String locale, int version, int latestVersion) {

        static InUse of(TemplateHead head) {
            return new InUse(head.key().locale().toLanguageTag(), head.active(), head.latest());
        }
    }

    static TemplateSummary of(MailTemplate template, List<TemplateHead> heads) {
        return new TemplateSummary(
                template.slug(),
                template.variables().stream().sorted().toList(),
                heads.stream().map(InUse::of).toList());
    }
}
