/** What must be kept secret at rest. */
@NullMarked
package io.groundwork.notification.vault;

import org.jspecify.annotations.NullMarked;
