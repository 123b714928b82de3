/** Who records are about, and who of them is to be forgotten. */
@NullMarked
package io.groundwork.ingest.person;

import org.jspecify.annotations.NullMarked;
