/** What a refused or failed request is told: problem details (RFC 9457). */
@NullMarked
@CheckReturnValue
package io.tierline.service.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
