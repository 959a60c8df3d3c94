package io.tierline.capacity.allocation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** A partner on the roster, retired ones included. */
@Entity
@Immutable
@Table(name = "partner")
@IdClass(PartnerRow.Key.class)
public class PartnerRow extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public String partner;

    public boolean active;
    public String name;
    public String segment;
    public String region;

    /** Partners are told apart within a program. */
    public record Key(String program, String partner) implements Serializable {}

    /** Names of the partners that have one, by id. */
    static Map<String, String> names(String program) {
        return PartnerRow.<PartnerRow>list("program = ?1 and name is not null", program).stream()
                .collect(Collectors.toMap(row -> row.partner, row -> row.name));
    }
}
