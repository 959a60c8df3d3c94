package io.tierline.contracts.topic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Utils;

/**
 * The record key {@code program/subject}, or {@code program} alone for what concerns the whole program.
 *
 * @param program program id
 * @param subject partner or member id; empty for the program itself
 */
public record RecordKey(String program, String subject) {

    /** The key of what concerns the whole program. */
    public static RecordKey of(String program) {
        return new RecordKey(program, "");
    }

    /**
     * Reads a key as it stands on Kafka.
     *
     * @throws IllegalArgumentException if no program can be read from it
     */
    public static RecordKey parse(String key) {
        int slash = key.indexOf('/');
        var program = slash < 0 ? key : key.substring(0, slash);
        var subject = slash < 0 ? "" : key.substring(slash + 1);
        if (!Ids.isProgram(program)) throw new IllegalArgumentException("key: expected program/subject, found " + key);
        return new RecordKey(program, subject);
    }

    /** The key as it stands on Kafka. */
    public String text() {
        return subject.isEmpty() ? program : program + "/" + subject;
    }

    /** Whether these bytes are the key as it stands on Kafka. */
    public boolean stands(byte[] key) {
        return isPlainly(key) || Arrays.equals(key, text().getBytes(StandardCharsets.UTF_8));
    }

    private boolean isPlainly(byte[] key) {
        int slash = program.length();
        return !subject.isEmpty()
                && key.length == slash + 1 + subject.length()
                && key[slash] == '/'
                && isAt(key, 0, program)
                && isAt(key, slash + 1, subject);
    }

    /** False for texts that are not ASCII, too. */
    private static boolean isAt(byte[] key, int from, String text) {
        for (int i = 0; i < text.length(); i++) if (key[from + i] != text.charAt(i)) return false;
        return true;
    }

    /** The partition that Kafka's own default partitioner gives this key: every writer must use the same. */
    public int partition(int partitions) {
        return partitionOf(text().getBytes(StandardCharsets.UTF_8), partitions);
    }

    /** The partition that Kafka's own default partitioner gives these key bytes. */
    public static int partitionOf(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
