/** Devices without a browser (RFC 8628): a code shown there, typed and decided here. */
@NullMarked
package io.groundwork.registration.device;

import org.jspecify.annotations.NullMarked;
