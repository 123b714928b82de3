package io.groundwork.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail could not be handed over.
 *
 * @param permanent whether trying again would be refused again: the server said so (RFC 5321: 5yz), or it is no address
 */
record MailFailure(String reason, boolean permanent) {

    static MailFailure of(MailException failure) {
        List<Throwable> causes = new ArrayList<>();
        collect(failure, causes);
        return new MailFailure(causes.getLast().toString(), causes.stream().anyMatch(MailFailure::refusedForGood));
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

    private static boolean refusedForGood(Throwable cause) {
        return switch (cause) {
            case AddressException e -> true;
            case SMTPAddressFailedException e -> isPermanent(e.getReturnCode());
            case SMTPSendFailedException e -> isPermanent(e.getReturnCode());
            default -> false;
        };
    }

    private static boolean isPermanent(int replyCode) {
        return replyCode >= 500 && replyCode < 600;
    }
}
