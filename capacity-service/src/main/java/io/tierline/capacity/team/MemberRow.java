package io.tierline.capacity.team;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** Somebody who is, was or is to be on the team, so that plans can name them. */
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

    /** Members are told apart within a program. */
    public record Key(String program, String member) implements Serializable {}

    /** Names by id, of those who left too. */
    public static Map<String, String> names(String program) {
        return MemberRow.<MemberRow>list("program", program).stream()
                .collect(Collectors.toMap(row -> row.member, row -> row.name));
    }
}
