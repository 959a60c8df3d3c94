/** Who may do what in which program: roles and programs of a bearer token. */
@NullMarked
@CheckReturnValue
package io.tierline.service.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
