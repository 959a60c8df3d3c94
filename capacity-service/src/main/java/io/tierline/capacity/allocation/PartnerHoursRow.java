package io.tierline.capacity.allocation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Hours per week that one member gives one partner by the plan in force, live-deal hours included. */
@Entity
@Immutable
@Table(name = "partner_hours")
@IdClass(PartnerHoursRow.Key.class)
public class PartnerHoursRow extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public String partner;

    @Id
    public String member;

    public double hours;

    /** One row for each partner and each member who serves it. */
    public record Key(String program, String partner, String member) implements Serializable {}

    static List<PartnerHoursRow> of(String program) {
        return list("program = ?1 order by member, partner", program);
    }
}
