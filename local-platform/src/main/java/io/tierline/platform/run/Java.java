package io.tierline.platform.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child JVM. */
final class Java {
    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private Java() {}

    /**
     * The command.
     *
     * @param heap largest heap, such as {@code 128m}
     * @param flags further flags of this JVM
     * @param program {@code -jar} or class path and main class, with arguments
     */
    static List<String> command(String heap, List<String> flags, List<String> program) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(COMMON);
        words.add("-Xmx" + heap);
        words.addAll(flags);
        words.addAll(program);
        return words;
    }
}
