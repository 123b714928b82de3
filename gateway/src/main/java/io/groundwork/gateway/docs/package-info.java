/** API documents of all services in one place, and the pages of the problem catalogue. */
@NullMarked
package io.groundwork.gateway.docs;

import org.jspecify.annotations.NullMarked;
