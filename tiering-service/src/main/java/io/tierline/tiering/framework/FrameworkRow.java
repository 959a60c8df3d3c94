package io.tierline.tiering.framework;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A published framework version. */
@Entity
@Table(name = "framework")
@IdClass(FrameworkRow.Key.class)
public class FrameworkRow extends PanacheEntityBase {
    /** Program and version. */
    public record Key(String program, int version) {}

    @Id
    public String program;

    @Id
    public int version;

    public Instant publishedAt;
    public String document;

    public static Optional<FrameworkRow> inForce(String program) {
        return find("program = ?1 order by version desc", program).firstResultOptional();
    }
}
