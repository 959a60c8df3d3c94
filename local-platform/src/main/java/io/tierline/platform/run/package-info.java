/** One running instance of Tierline on this machine: its data directory, its processes, and who watches over them. */
@NullMarked
@CheckReturnValue
package io.tierline.platform.run;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
