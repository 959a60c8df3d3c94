package io.tierline.capacity.allocation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** Where a cycle placed a partner. */
@Entity
@Immutable
@Table(name = "tier_decision")
@IdClass(DecisionRow.Key.class)
public class DecisionRow extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public String cycle;

    @Id
    public String partner;

    public String tier;
    public int rank;
    public double score;

    /** A cycle decides once for each partner. */
    public record Key(String program, String cycle, String partner) implements Serializable {}

    /** Those of one cycle, by partner. */
    static Map<String, DecisionRow> of(String program, String cycle, Collection<String> partners) {
        return DecisionRow.<DecisionRow>list(
                        "program = ?1 and cycle = ?2 and partner in ?3", program, cycle, partners)
                .stream()
                .collect(Collectors.toMap(row -> row.partner, Function.identity()));
    }
}
