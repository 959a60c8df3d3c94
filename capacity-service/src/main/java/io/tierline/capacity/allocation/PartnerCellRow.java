package io.tierline.capacity.allocation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** One piece of what is known of a partner, retired ones included. */
@Entity
@Immutable
@Table(name = "partner_cell")
@IdClass(PartnerCellRow.Key.class)
public class PartnerCellRow extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public String partner;

    @Id
    public String cell;

    public String value;

    /** A partner has each piece once. */
    public record Key(String program, String partner, String cell) implements Serializable {}

    /** Names of all partners, by id. */
    static Map<String, String> names(String program) {
        return named(list("program = ?1 and cell = 'name'", program));
    }

    /** Names of some partners, by id. */
    static Map<String, String> names(String program, Collection<String> partners) {
        return named(list("program = ?1 and cell = 'name' and partner in ?2", program, partners));
    }

    private static Map<String, String> named(List<PartnerCellRow> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.partner, row -> row.value));
    }
}
