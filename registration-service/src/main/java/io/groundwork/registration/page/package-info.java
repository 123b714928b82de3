/** The few HTML pages that people see: plain, accessible, without script, and closed by their headers. */
@NullMarked
package io.groundwork.registration.page;

import org.jspecify.annotations.NullMarked;
