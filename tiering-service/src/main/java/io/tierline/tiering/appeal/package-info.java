/** Appeals against decisions, and their answers: they are on record, and move nothing by themselves. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.appeal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
