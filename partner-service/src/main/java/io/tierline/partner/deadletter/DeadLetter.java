package io.tierline.partner.deadletter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A record that could not be read or applied; written by the projection alone. */
@Entity
@Immutable
@Table(name = "dead_letter")
public class DeadLetter extends PanacheEntityBase {
    @Id
    public String id;

    public String program;
    public String state;
    public String reason;
    public String topic;
    public int partition;

    @Column(name = "\"offset\"")
    public long offset;

    public Instant at;
    public byte[] key;
    public byte[] value;

    /** Which letters a caller may see: those of the program and, for who sees all programs, those of none that exists. */
    private static final String VISIBLE = "state <> 'found' and (program = :program or (:all = true "
            + "and not exists (select 1 from Program p where p.id = program)))";

    static Optional<DeadLetter> find(String id, String program, boolean all) {
        return find("id = :id and " + VISIBLE, Map.of("id", id, "program", program, "all", all))
                .firstResultOptional();
    }

    static boolean isVisible(String id, String program, boolean all) {
        return count("id = :id and " + VISIBLE, Map.of("id", id, "program", program, "all", all)) > 0;
    }

    /** At most {@code limit}, newest first, after a place in that order. */
    static List<DeadLetter> select(
            String program, boolean all, @Nullable String state, @Nullable Place after, int limit) {
        var hql = new StringBuilder(VISIBLE);
        var values = new HashMap<String, Object>(Map.of("program", program, "all", all));
        if (state != null) {
            hql.append(" and state = :state");
            values.put("state", state);
        }
        if (after != null) {
            hql.append(" and (at < :at or (at = :at and id < :id))");
            values.putAll(Map.of("at", after.at(), "id", after.id()));
        }
        return DeadLetter.<DeadLetter>find(hql + " order by at desc, id desc", values)
                .page(Page.ofSize(limit))
                .list();
    }

    /** A place in the order of letters. */
    record Place(Instant at, String id) {}
}
