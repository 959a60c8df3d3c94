package io.tierline.contracts.event;

import java.util.Map;

/** The program and its policy. Subject: program id. */
public sealed interface ProgramEvent extends EventData {
    @Override
    default boolean aboutProgram() {
        return true;
    }

    /** A program made or renamed. {@code timeZone}: IANA name. */
    record ProgramChanged(String name, String timeZone) implements ProgramEvent {}

    /** A framework version, with the whole document. Versions count from 1 without gaps. */
    record FrameworkPublished(int version, String publishedBy, Map<String, Object> framework) implements ProgramEvent {}
}
