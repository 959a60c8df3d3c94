package io.tierline.tiering.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cycle decided for a partner. {@code factors}: JSON. */
@Entity
@Table(name = "decision")
@IdClass(DecisionRow.Key.class)
public class DecisionRow extends PanacheEntityBase {
    private static final int LONGEST_HISTORY = 500;

    /** Program, cycle and partner. */
    public record Key(String program, String cycle, String partner) {}

    @Id
    public String program;

    @Id
    public String cycle;

    @Id
    public String partner;

    public Instant asOf;
    public String name;
    public String segment;
    public int rank;
    public double score;
    public double coverage;
    public String factors;
    public String target;
    public String tier;

    @Nullable
    public String before;

    public int cyclesBelow;
    public boolean pendingDemotion;

    @Nullable
    public Double marginToLine;

    @Nullable
    public Double line;

    @Nullable
    public String rule;

    @Nullable
    public String exception;

    /** A partner's decisions, the newest first. */
    public static List<DecisionRow> history(String program, String partner) {
        return find("program = ?1 and partner = ?2 order by asOf desc, cycle desc", program, partner)
                .page(0, LONGEST_HISTORY)
                .list();
    }
}
