package io.groundwork.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail could not be handed over.
 *
 * @param replyCode of SMTP; null when the server gave none
 * @param permanent whether trying again would be refused again: the server said so (RFC 5321: 5yz), or it is no address
 */
record MailFailure(String reason, @Nullable Integer replyCode, boolean permanent) {

    static MailFailure of(MailException failure) {
        List<Throwable> causes = new ArrayList<>();
        collect(failure, causes);
        Integer replyCode = causes.stream()
                .map(MailFailure::replyCode)
                .flatMap(Optional::stream)
                .reduce((first, last) -> last)
                .orElse(null);
        return new MailFailure(
                causes.getLast().toString(),
                replyCode,
                causes.stream().anyMatch(AddressException.class::isInstance) || isPermanent(replyCode));
    }

    private static void collect(Throwable failure, List<Throwable> causes) {
        causes.add(failure);
        if (failure instanceof MailSendException send) {
            for (Exception each : send.getMessageExceptions()) {
                collect(each, causes);
            }
        }
        Throwable next =
                failure instanceof MessagingException messaging ? messaging.getNextException() : failure.getCause();
        if (next != null && !causes.contains(next)) {
            collect(next, causes);
        }
    }

    private static Optional<Integer> replyCode(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException e -> Optional.of(e.getReturnCode());
            case SMTPSendFailedException e -> Optional.of(e.getReturnCode());
            default -> Optional.empty();
        };
    }

    private static boolean isPermanent(@Nullable Integer replyCode) {
        return replyCode != null && replyCode >= 500 && replyCode < 600;
    }
}
