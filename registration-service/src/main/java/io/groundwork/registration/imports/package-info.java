/** Users in bulk, with the password hashes another system made: a file that is uploaded, cut, and gone on with. */
@NullMarked
package io.groundwork.registration.imports;

import org.jspecify.annotations.NullMarked;
