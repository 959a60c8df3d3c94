/** The rules that hold across modules, each with a class that breaks it on purpose. */
@org.jspecify.annotations.NullMarked
package io.tierline.architecture;
