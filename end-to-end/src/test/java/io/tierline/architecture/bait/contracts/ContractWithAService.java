package io.tierline.architecture.bait.contracts;

import io.tierline.service.problem.Problem;

/** A contract that depends on how it is served. */
public record ContractWithAService(Problem problem) {}
