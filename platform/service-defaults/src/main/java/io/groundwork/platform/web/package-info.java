/** What controllers need of HTTP: entity tags, conditional requests, merge patches. */
@NullMarked
package io.groundwork.platform.web;

import org.jspecify.annotations.NullMarked;
