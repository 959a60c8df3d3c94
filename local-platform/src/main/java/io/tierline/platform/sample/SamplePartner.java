package io.tierline.platform.sample;

import java.time.Instant;

/**
 * A partner of the invented program.
 *
 * @param rank place in the order of pipeline, from 1 for the one with the most
 * @param id partner id
 * @param name company name
 * @param segment kind of partner
 * @param region where it works
 * @param registered when it joined
 * @param drive how eagerly it works with the program, around 1
 */
record SamplePartner(
        int rank, String id, String name, String segment, String region, Instant registered, double drive) {}
