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

/** Hours per week that a plan's moves gave a member more and less of, live-deal hours included. */
@Entity
@Immutable
@Table(name = "plan_member")
@IdClass(PlanMemberRow.Key.class)
public class PlanMemberRow extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public String plan;

    @Id
    public String member;

    public double gained;
    public double given;

    /** A plan moves a member's hours once. */
    public record Key(String program, String plan, String member) implements Serializable {}

    /** By plan. */
    static Map<String, List<PlanMemberRow>> of(String program, Collection<String> plans) {
        return PlanMemberRow.<PlanMemberRow>list("program = ?1 and plan in ?2 order by member", program, plans).stream()
                .collect(Collectors.groupingBy(row -> row.plan));
    }
}
