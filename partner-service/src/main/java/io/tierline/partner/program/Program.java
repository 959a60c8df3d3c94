package io.tierline.partner.program;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A program as it now is; written by the projection alone. */
@Entity
@Immutable
@Table(name = "program")
public class Program extends PanacheEntityBase {
    @Id
    public String id;

    public String name;

    @Column(name = "time_zone")
    public String timeZone;

    public long revision;

    /** Programs after an id, in their order. */
    static List<Program> after(String id) {
        return list("id > ?1 order by id", id);
    }
}
