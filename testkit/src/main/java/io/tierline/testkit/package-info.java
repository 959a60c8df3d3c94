/** What tests share: real brokers and databases, tokens, seeded generators, and the whole platform started for real. */
@NullMarked
@CheckReturnValue
package io.tierline.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
