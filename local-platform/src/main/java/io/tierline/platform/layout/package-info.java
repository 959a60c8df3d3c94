/** Where an instance keeps its files, which ports it uses, and what it writes into the configuration of each service. */
@NullMarked
@CheckReturnValue
package io.tierline.platform.layout;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
