package io.groundwork.notification.template;

import io.groundwork.platform.security.Caller;
import io.groundwork.platform.web.IfMatch;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves versions and says which is used. Nothing is ever overwritten, so that every change can be taken back. */
@Component
class EditingTemplates {

    private final FindingTemplates finding;
    private final TemplateVersions versions;
    private final ApplicationEventPublisher events;

    EditingTemplates(FindingTemplates finding, TemplateVersions versions, ApplicationEventPublisher events) {
        this.finding = finding;
        this.versions = versions;
        this.events = events;
    }

    /** The first text of a language needs no {@code If-Match}: there is nothing to match. */
    @Transactional
    public TemplateHead save(Caller admin, TemplateKey key, IfMatch ifMatch, TemplateRequest request) {
        new TemplateCheck(key.template().variables()).require(request.source());
        TemplateHead from = matching(key, ifMatch);
        int number = from.latest() + 1;
        TemplateHead to =
                new TemplateHead(key, request.toBeActive() ? number : from.active(), number, from.revision() + 1);
        move(from, to);
        versions.add(new TemplateVersion(key, number, request.source(), null), admin.subject());
        return to;
    }

    @Transactional
    public TemplateHead activate(TemplateKey key, IfMatch ifMatch, int number) {
        TemplateHead from = finding.head(key).orElseThrow(() -> TemplateException.unknownLocale(key));
        ifMatch.require(from.revision());
        if (number != TemplateVersion.BUILT_IN && finding.version(key, number).isEmpty()) {
            throw TemplateException.unknownVersion(key, number);
        }
        TemplateHead to = new TemplateHead(key, number, from.latest(), from.revision() + 1);
        move(from, to);
        return to;
    }

    private TemplateHead matching(TemplateKey key, IfMatch ifMatch) {
        Optional<TemplateHead> head = finding.head(key);
        head.ifPresent(current -> ifMatch.require(current.revision()));
        if (head.isEmpty() && ifMatch.header() != null) {
            throw TemplateException.notThereYet(key);
        }
        return head.orElseGet(() -> TemplateHead.untouched(key));
    }

    private void move(TemplateHead from, TemplateHead to) {
        if (!versions.move(from, to)) {
            throw TemplateException.overtaken(to.key());
        }
        events.publishEvent(new TemplatesChanged(to.key()));
    }
}
