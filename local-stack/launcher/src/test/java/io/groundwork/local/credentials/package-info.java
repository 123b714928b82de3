@NullMarked
package io.groundwork.local.credentials;

import org.jspecify.annotations.NullMarked;
