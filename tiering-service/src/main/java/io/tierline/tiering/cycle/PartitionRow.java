package io.tierline.tiering.cycle;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A partition that has said every score of a cycle. */
@Entity
@Table(name = "cycle_partition")
@IdClass(PartitionRow.Key.class)
public class PartitionRow extends PanacheEntityBase {
    /** Program, cycle, attempt and partition. */
    public record Key(String program, String cycle, int attempt, int partition) {}

    @Id
    public String program;

    @Id
    public String cycle;

    @Id
    public int attempt;

    @Id
    public int partition;

    public int partners;

    static int reported(CycleRow cycle) {
        return (int) count(
                "program = ?1 and cycle = ?2 and attempt = ?3 and partition < ?4",
                cycle.program,
                cycle.cycle,
                cycle.attempt,
                cycle.partitions);
    }
}
