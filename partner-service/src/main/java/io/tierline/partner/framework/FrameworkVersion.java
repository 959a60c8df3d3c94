package io.tierline.partner.framework;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A published version of a program's framework; written by the projection alone, and never changed. */
@Entity
@Immutable
@Table(name = "framework_version")
@IdClass(FrameworkVersion.Key.class)
public class FrameworkVersion extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public int version;

    @Column(name = "published_by")
    public String publishedBy;

    @Column(name = "published_at")
    public Instant publishedAt;

    public String document;

    /** Its identity. */
    public record Key(String program, int version) {}

    static Optional<FrameworkVersion> latest(String program) {
        return find("program = ?1 order by version desc", program).firstResultOptional();
    }

    static Optional<FrameworkVersion> numbered(String program, int version) {
        return find("program = ?1 and version = ?2", program, version).firstResultOptional();
    }

    /** At most {@code limit} versions below {@code version}, newest first. */
    static List<FrameworkVersion> below(String program, int version, int limit) {
        return FrameworkVersion.<FrameworkVersion>find(
                        "program = ?1 and version < ?2 order by version desc", program, version)
                .page(Page.ofSize(limit))
                .list();
    }
}
