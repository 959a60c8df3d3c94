/** Running scores of partners, and the official ones that a cycle asks for. */
@NullMarked
@CheckReturnValue
package io.tierline.scoring;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
