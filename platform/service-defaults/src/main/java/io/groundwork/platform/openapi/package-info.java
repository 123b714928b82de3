/** The OpenAPI 3.1 document of a service. */
@NullMarked
package io.groundwork.platform.openapi;

import org.jspecify.annotations.NullMarked;
