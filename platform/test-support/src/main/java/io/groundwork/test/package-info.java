/** Real backends, tokens, contracts and architecture rules for the tests of every module. */
@NullMarked
package io.groundwork.test;

import org.jspecify.annotations.NullMarked;
