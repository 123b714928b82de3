package io.groundwork.notification.account;

import java.time.Instant;

record ErasureConfirmed(String userId, String erasureId, String service, Instant confirmedAt) {}
