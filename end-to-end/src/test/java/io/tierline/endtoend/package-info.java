/** The whole of Tierline as its users meet it: real processes, real data, a real browser. */
@org.jspecify.annotations.NullUnmarked
package io.tierline.endtoend;
