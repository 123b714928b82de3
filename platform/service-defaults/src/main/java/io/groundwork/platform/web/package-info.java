@NullMarked
package io.groundwork.platform.web;

import org.jspecify.annotations.NullMarked;
