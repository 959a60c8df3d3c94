/** Classes that break the rules on purpose. */
@org.jspecify.annotations.NullUnmarked
package io.tierline.architecture.bait;
