package io.tierline.capacity.allocation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The hours of one partner, moved by one plan. */
@Entity
@Immutable
@Table(name = "allocation_change")
@IdClass(MoveRow.Key.class)
public class MoveRow extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public String plan;

    @Id
    public String partner;

    public String tier;
    public String before;
    public String after;
    public String liveDeal;
    public double unfunded;
    public String cause;
    public String handOver;
    public String handedFrom;
    public String handedTo;

    /** A plan moves the hours of a partner once. */
    public record Key(String program, String plan, String partner) implements Serializable {}

    /** A move and the plan it belongs to. */
    record Line(
            long position,
            Instant asOf,
            String plan,
            String partner,
            String tier,
            String before,
            String after,
            @Nullable String liveDeal,
            double unfunded,
            String cause,
            @Nullable String handOver) {}

    private static final String LINES = """
            select p.position, p.asOf, m.plan, m.partner, m.tier, m.before, m.after, m.liveDeal, m.unfunded, m.cause,
                m.handOver
            from MoveRow m join PlanRow p on p.program = m.program and p.plan = m.plan
            where m.program = :program and p.inForce = true and\s""";

    /** Newest plan first, its moves by partner id, from after the given place on. */
    static List<Line> before(String program, long position, String partner, int most) {
        return getEntityManager()
                .createQuery(LINES + """
                        (p.position < :position or (p.position = :position and m.partner > :partner))
                        order by p.position desc, m.partner""", Line.class)
                .setParameter("program", program)
                .setParameter("position", position)
                .setParameter("partner", partner)
                .setMaxResults(most)
                .getResultList();
    }

    /** Of one plan, by partner id, after the given one. */
    static List<Line> of(String program, String plan, String partner, int most) {
        return getEntityManager()
                .createQuery(LINES + "m.plan = :plan and m.partner > :partner order by m.partner", Line.class)
                .setParameter("program", program)
                .setParameter("plan", plan)
                .setParameter("partner", partner)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Those that changed an owner, as {@link #before}.
     *
     * @param member the owner before or since; null for anybody
     */
    static List<Line> handedOver(
            String program, Instant since, @Nullable String member, long position, String partner, int most) {
        var query = getEntityManager()
                .createQuery(
                        LINES
                                + """
                        m.handOver is not null and p.asOf >= :since
                            and (p.position < :position or (p.position = :position and m.partner > :partner))\s"""
                                + (member == null ? "" : "and (m.handedFrom = :member or m.handedTo = :member)\n")
                                + "order by p.position desc, m.partner",
                        Line.class)
                .setParameter("program", program)
                .setParameter("since", since)
                .setParameter("position", position)
                .setParameter("partner", partner)
                .setMaxResults(most);
        if (member != null) query.setParameter("member", member);
        return query.getResultList();
    }
}
