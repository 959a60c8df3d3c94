package io.tierline.capacity.allocation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A published framework version. */
@Entity
@Immutable
@Table(name = "framework")
@IdClass(FrameworkRow.Key.class)
public class FrameworkRow extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public int version;

    public String document;

    /** Versions are told apart within a program. */
    public record Key(String program, int version) implements Serializable {}

    static Optional<FrameworkRow> version(String program, int version) {
        return find("program = ?1 and version = ?2", program, version).firstResultOptional();
    }

    static boolean anyPublished(String program) {
        return count("program", program) > 0;
    }
}
