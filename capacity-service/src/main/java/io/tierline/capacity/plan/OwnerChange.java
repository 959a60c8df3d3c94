package io.tierline.capacity.plan;

/** Who held all hours of a partner of a tier with named owners, and who does now; member ids. */
record OwnerChange(String from, String to) {}
