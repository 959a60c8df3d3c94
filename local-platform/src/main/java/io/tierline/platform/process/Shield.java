package io.tierline.platform.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The wrapper of a child's command that keeps the terminal's Ctrl-C from reaching it and, where the system can, ends it
 * when its parent dies without having stopped it.
 */
public final class Shield {
    private Shield() {}

    /**
     * The command with the shield around it.
     *
     * @param deathSignal name of the signal that ends the child when its parent is gone, such as {@code TERM}
     * @param middle words between the new session and the death signal, such as {@code unshare -U}; a change of user
     *     clears the death signal, so it is set after them
     */
    public static List<String> around(List<String> command, String deathSignal, List<String> middle) {
        var words = new ArrayList<String>();
        if (find("setsid").isPresent()) words.add("setsid");
        else words.addAll(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "child"));
        words.addAll(middle);
        if (find("setpriv").isPresent()) words.addAll(List.of("setpriv", "--pdeathsig", deathSignal));
        words.addAll(command);
        return words;
    }

    /** Where the program of that name is on the search path. */
    public static Optional<Path> find(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Stream.of(path.split(":"))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
