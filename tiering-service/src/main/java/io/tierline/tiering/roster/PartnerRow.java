package io.tierline.tiering.roster;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tierline.service.problem.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A partner and the tier it is in now. {@code placedFor}: the reason of its last move. */
@Entity
@Table(name = "partner")
@IdClass(PartnerRow.Key.class)
public class PartnerRow extends PanacheEntityBase {
    /** Program and partner. */
    public record Key(String program, String partner) {}

    @Id
    public String program;

    @Id
    public String partner;

    public String name;
    public String segment;

    @Nullable
    public String region;

    public boolean registered;

    @Nullable
    public String tier;

    @Nullable
    public Instant since;

    @Nullable
    public String placedFor;

    /** @throws Refused not found, when nothing is known of the partner */
    public static PartnerRow named(String program, String partner) {
        PartnerRow found = findById(new Key(program, partner));
        if (found == null) throw Refused.notFound("Program " + program + " has no partner " + partner + ".");
        return found;
    }
}
