package io.tierline.architecture.bait;

import com.google.ortools.sat.CpModel;

/** Plans without the port. */
public record PlannerWithASolver(CpModel model) {}
