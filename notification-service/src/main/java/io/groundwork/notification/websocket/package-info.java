/** Inbox and topics over one WebSocket: the same feeds as the streams, with the same replay. */
@NullMarked
package io.groundwork.notification.websocket;

import org.jspecify.annotations.NullMarked;
