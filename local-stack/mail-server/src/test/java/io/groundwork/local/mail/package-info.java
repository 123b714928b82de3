@NullMarked
package io.groundwork.local.mail;

import org.jspecify.annotations.NullMarked;
