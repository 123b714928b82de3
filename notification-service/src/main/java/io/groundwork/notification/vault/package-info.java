/** The vault of this service, with the key from the environment. */
@NullMarked
package io.groundwork.notification.vault;

import org.jspecify.annotations.NullMarked;
