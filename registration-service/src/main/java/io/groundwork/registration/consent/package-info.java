/** What people allowed clients to do for them, and the page that asks. */
@NullMarked
package io.groundwork.registration.consent;

import org.jspecify.annotations.NullMarked;
