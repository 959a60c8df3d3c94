package io.tierline.platform.layout;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * All that an instance keeps on disk. Nobody but its owner may enter; files with secrets are readable by the owner only.
 *
 * @param root the directory itself, absolute
 */
public record DataDirectory(Path root) {
    /** Name of the directory inside the project unless told otherwise. */
    public static final String DEFAULT = ".tierline";

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Makes it when it is missing, and closes it to others. */
    public void create() throws IOException {
        for (var directory : new Path[] {root, root.resolve("config"), root.resolve("logs"), streams()})
            Files.createDirectories(directory);
        var now = Files.getPosixFilePermissions(root);
        if (now.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_")))
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }

    public boolean exists() {
        return Files.isDirectory(root);
    }

    /** Held by the launcher for as long as it lives. */
    public Path lock() {
        return root.resolve("lock");
    }

    /** Name, process id and start of each process. */
    public Path pids() {
        return root.resolve("pids");
    }

    public Path ports() {
        return root.resolve("ports");
    }

    /** How far the instance is: one word, then, after a failure, why. */
    public Path state() {
        return root.resolve("state");
    }

    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    public Path signingKey() {
        return root.resolve("signing-key.pem");
    }

    public Path publicKey() {
        return root.resolve("public-key.pem");
    }

    public Path config(String component) {
        return root.resolve("config").resolve(component + ".properties");
    }

    public Path log(String component) {
        return root.resolve("logs").resolve(component + ".log");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    /** Local state of the scoring service; may be deleted, it is rebuilt from the log. */
    public Path streams() {
        return root.resolve("streams");
    }

    /** Start-up caches; may be deleted. */
    public Path caches() {
        return root.resolve("caches");
    }

    /** Writes the file in one step, readable by the owner only. */
    public void write(Path file, String content) throws IOException {
        var half = Files.createTempFile(
                root,
                "." + file.getFileName(),
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, content);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes settings in one step, sorted by name, readable by the owner only. */
    public void write(Path file, Map<String, String> settings) throws IOException {
        var text = new StringWriter();
        for (var entry : new TreeMap<>(settings).entrySet()) {
            var one = new Properties();
            one.put(entry.getKey(), entry.getValue());
            var line = new StringWriter();
            one.store(line, null);
            line.toString()
                    .lines()
                    .filter(part -> !part.startsWith("#"))
                    .forEach(part -> text.append(part).append('\n'));
        }
        write(file, text.toString());
    }

    /** Settings as they were written; none where the file is missing. */
    public Map<String, String> read(Path file) throws IOException {
        if (!Files.exists(file)) return Map.of();
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        var settings = new TreeMap<String, String>();
        for (var name : properties.stringPropertyNames()) settings.put(name, properties.getProperty(name));
        return settings;
    }
}
