package io.tierline.capacity.team;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** A member as the table holds it; a removed one stays, so that plans can still name it. */
@Entity
@Immutable
@Table(name = "member")
@IdClass(MemberRow.Key.class)
public class MemberRow extends PanacheEntityBase {
    @Id
    public String program;

    @Id
    public String member;

    public String name;
    public BigDecimal hoursPerWeek;
    public BigDecimal nonPartnerShare;
    public String segments;
    public String regions;
    public String tiers;
    public String absences;
    public boolean removed;
    public long nanos;
    public String eventId;
    public String source;

    /** Members are told apart within a program. */
    public record Key(String program, String member) implements Serializable {}

    static Optional<MemberRow> there(String program, String member) {
        return find("program = ?1 and member = ?2 and removed = false", program, member)
                .firstResultOptional();
    }

    static List<MemberRow> after(String program, String member, int most) {
        return find("program = ?1 and removed = false and member > ?2 order by member", program, member)
                .page(0, most)
                .list();
    }

    /** How many there are. */
    public static long countThere(String program) {
        return count("program = ?1 and removed = false", program);
    }

    /** Names by id, of those who left too. */
    public static Map<String, String> names(String program) {
        return MemberRow.<MemberRow>list("program", program).stream()
                .collect(Collectors.toMap(row -> row.member, row -> Objects.requireNonNullElse(row.name, row.member)));
    }
}
