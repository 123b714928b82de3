/** Noting together what was done side by side. */
@NullMarked
package io.groundwork.notification.ledger;

import org.jspecify.annotations.NullMarked;
