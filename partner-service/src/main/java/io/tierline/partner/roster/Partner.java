package io.tierline.partner.roster;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A partner as it now is; written by the projection alone. */
@Entity
@Immutable
@Table(name = "partner")
@IdClass(Partner.Key.class)
public class Partner extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public String id;

    public boolean known;

    public String status;

    public String name;

    public String segment;

    public String region;

    public String attributes;

    @Column(name = "external_ids")
    public String externalIds;

    @Column(name = "registered_since")
    public Instant registeredSince;

    public long revision;

    /** Its identity. */
    public record Key(String program, String id) {}

    static Optional<Partner> find(String program, String id) {
        return find("program = ?1 and id = ?2 and known", program, id).firstResultOptional();
    }

    /** At most {@code limit} partners of the roster after an id, in the order of their ids. */
    static List<Partner> select(String program, RosterQuery query, String after, int limit) {
        var hql = new StringBuilder("program = :program and known and id > :after");
        var values = new HashMap<String, Object>(Map.of("program", program, "after", after));
        if (query.status() != RosterQuery.Status.all) {
            hql.append(" and status = :status");
            values.put("status", query.status().name());
        }
        if (query.segment() != null) {
            hql.append(" and segment = :segment");
            values.put("segment", query.segment());
        }
        if (query.text() != null) {
            hql.append(" and (lower(name) like :text escape '!' or lower(id) like :text escape '!')");
            values.put("text", "%" + escaped(query.text().toLowerCase(Locale.ROOT)) + "%");
        }
        return Partner.<Partner>find(hql + " order by id", values)
                .page(Page.ofSize(limit))
                .list();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
