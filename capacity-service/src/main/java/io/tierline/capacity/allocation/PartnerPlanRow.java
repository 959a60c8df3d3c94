package io.tierline.capacity.allocation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** What the plan in force says of one partner, besides whose hours it gets. */
@Entity
@Immutable
@Table(name = "partner_plan")
@IdClass(PartnerPlanRow.Key.class)
public class PartnerPlanRow extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public String partner;

    public String tier;
    public double hoursShort;
    public String liveDeal;

    /** Partners are told apart within a program. */
    public record Key(String program, String partner) implements Serializable {}

    /** Those that are short of hours. */
    static List<PartnerPlanRow> lacking(String program) {
        return list("program = ?1 and hoursShort > 0 order by partner", program);
    }

    static List<PartnerPlanRow> of(String program) {
        return list("program = ?1 order by partner", program);
    }
}
