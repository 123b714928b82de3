package io.groundwork.notification.message;

import java.util.UUID;

/** @param duplicate whether the topic had this message id already, so that nothing was published */
record PublishResponse(UUID id, String messageId, boolean duplicate) {}
