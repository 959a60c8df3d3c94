/** The embedded PostgreSQL server: its binaries, its identity on this machine, its databases. */
@NullMarked
@CheckReturnValue
package io.tierline.platform.postgres;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
