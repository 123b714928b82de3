/** Web push: encrypted for one browser (RFC 8291), signed with our key (RFC 8292), taken by its push service (RFC 8030). */
@NullMarked
package io.groundwork.notification.webpush;

import org.jspecify.annotations.NullMarked;
