package io.tierline.tiering.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tier that changed. {@code contributions}: JSON. */
@Entity
@Table(name = "tier_change")
@IdClass(ChangeRow.Key.class)
public class ChangeRow extends PanacheEntityBase {
    /** Program and event id. */
    public record Key(String program, String id) {}

    @Id
    public String program;

    @Id
    public String id;

    public String partner;
    public Instant at;
    public String name;

    @Nullable
    @Column(name = "from_tier")
    public String from;

    @Nullable
    @Column(name = "to_tier")
    public String to;

    public String direction;
    public String reason;

    @Nullable
    public String cycle;

    @Nullable
    public Double score;

    @Nullable
    public Integer rank;

    @Nullable
    public Double marginToLine;

    public String contributions;

    /** At most {@code limit} moves of a cycle, the best ranks first. */
    public static List<ChangeRow> of(String program, String cycle, int limit) {
        return find("program = ?1 and cycle = ?2 order by rank nulls last, partner", program, cycle)
                .page(0, limit)
                .list();
    }

    /** A partner's moves, the newest first. */
    public static List<ChangeRow> of(String program, String partner) {
        return list("program = ?1 and partner = ?2 order by at desc, id desc", program, partner);
    }
}
