package io.tierline.tiering.cycle;

import java.util.Map;

/** A partition's word that it has said every score of a cycle; see {@code PartitionScored}. */
record Marker(int partition, int partners, String digest, Map<String, Long> offsets) {}
