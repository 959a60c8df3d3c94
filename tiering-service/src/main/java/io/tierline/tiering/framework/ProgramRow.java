package io.tierline.tiering.framework;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tierline.service.problem.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A program that is known here. */
@Entity
@Table(name = "program")
public class ProgramRow extends PanacheEntityBase {
    @Id
    public String program;

    public String name;

    /** @throws Refused not found, when there is no such program */
    public static void mustExist(String program) {
        if (findById(program) == null) throw Refused.notFound("There is no program " + program + ".");
    }
}
