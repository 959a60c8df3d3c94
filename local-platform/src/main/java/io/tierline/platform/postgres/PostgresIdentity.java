package io.tierline.platform.postgres;

import io.tierline.platform.process.Shield;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** As whom PostgreSQL runs, which refuses to run as root. */
enum PostgresIdentity {
    /** As the user who started us. */
    SELF,
    /** As nobody in particular, inside a user namespace of its own; outside it is still root. */
    USER_NAMESPACE,
    /** As the system's user 65534, to whom the data directory is given. */
    NOBODY;

    private static final int NOBODY_ID = 65534;

    /** The words before a command that run it under this identity. */
    List<String> prefix() {
        return switch (this) {
            case SELF -> List.of();
            case USER_NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        };
    }

    /**
     * The identity that works here.
     *
     * @throws IOException if none does; the message says why and what to do
     */
    static PostgresIdentity here() throws IOException {
        if (!isRoot()) return SELF;
        if (Shield.find("unshare").isPresent() && works("unshare", "-U", "true")) return USER_NAMESPACE;
        if (Shield.find("setpriv").isPresent() && works("setpriv", "--reuid=65534", "--clear-groups", "true"))
            return NOBODY;
        throw new IOException("PostgreSQL does not run as root, and this machine lets root neither open a user"
                + " namespace (unshare -U) nor become another user (setpriv). Run as a user other than root.");
    }

    /** Where this identity can read programs from. */
    Path cache() throws IOException {
        return switch (this) {
            case SELF, USER_NAMESPACE -> userCache();
            case NOBODY -> rootsOwn(Path.of("/var/tmp/tierline-postgres"));
        };
    }

    /**
     * Lets this identity own the file or directory.
     *
     * @throws IOException if it could still not reach it
     */
    void give(Path path) throws IOException {
        switch (this) {
            case SELF, USER_NAMESPACE -> {}
            case NOBODY -> {
                Files.setAttribute(path, "unix:uid", NOBODY_ID);
                Files.setAttribute(path, "unix:gid", NOBODY_ID);
                var parent = path.toAbsolutePath().getParent();
                Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
                if (!works("setpriv", "--reuid=65534", "--clear-groups", "test", "-r", path.toString()))
                    throw new IOException("PostgreSQL, running as user 65534, cannot reach " + path
                            + ". Choose a data directory whose parents others may enter, or do not run as root.");
            }
        }
    }

    private static Path userCache() {
        var named = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(name -> !name.isBlank());
        return named.map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("tierline");
    }

    private static Path rootsOwn(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (!Integer.valueOf(0).equals(Files.getAttribute(directory, "unix:uid", LinkOption.NOFOLLOW_LINKS)))
            throw new IOException(directory + " belongs to another user; remove it.");
        return directory;
    }

    private static boolean isRoot() throws IOException {
        return "root".equals(System.getProperty("user.name"))
                || "0".equals(Processes.output(List.of("id", "-u"), Map.of()).strip());
    }

    private static boolean works(String... command) throws IOException {
        return Processes.succeeds(List.of(command));
    }
}
