package io.groundwork.notification.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail is on its way no longer; said in the transaction that notes it.
 *
 * @param id of its letter
 * @param sent false when it was given up
 * @param error why it was given up
 */
public record MailFinished(
        UUID id, boolean sent, int attempts, @Nullable String error) {}
