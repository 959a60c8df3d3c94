package io.tierline.platform.postgres;

/**
 * A database and the role that owns it.
 *
 * @param name name of both
 * @param url JDBC address
 * @param password the role's password
 */
public record PostgresDatabase(String name, String url, String password) {
    /** Does not show the password. */
    @Override
    public String toString() {
        return "PostgresDatabase[name=%s, url=%s]".formatted(name, url);
    }
}
