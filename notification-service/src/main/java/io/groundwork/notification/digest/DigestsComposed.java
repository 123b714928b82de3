package io.groundwork.notification.digest;

import java.util.List;
import java.util.UUID;

/** These letters are on their way as part of digests; said in the transaction that makes it so. */
public record DigestsComposed(List<UUID> letters) {}
