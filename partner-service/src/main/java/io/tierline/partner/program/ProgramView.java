package io.tierline.partner.program;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A program as the API shows it. */
@Schema(name = "Program")
record ProgramView(String program, String name, String timeZone) {
    static ProgramView of(Program program) {
        return new ProgramView(program.id, program.name, program.timeZone);
    }
}
