/** Calling addresses that callers chose: signed by Standard Webhooks, and never into our own network. */
@NullMarked
package io.groundwork.notification.webhook;

import org.jspecify.annotations.NullMarked;
