/** What a measurement stands on: a broker, topics full of events, processes under one set of limits. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.stand;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
