/** The containers as they are described, checked without a container engine. */
@org.jspecify.annotations.NullUnmarked
package io.tierline.deploy;
