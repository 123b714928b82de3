package io.groundwork.notification.digest;

import java.util.Map;
import java.util.UUID;

/**
 * What became of letters that were collected; said in the transaction that makes it so.
 *
 * @param carriedBy the mail that each went into
 * @param skipped why each of the others was left out
 */
public record DigestsComposed(Map<UUID, UUID> carriedBy, Map<UUID, String> skipped) {}
