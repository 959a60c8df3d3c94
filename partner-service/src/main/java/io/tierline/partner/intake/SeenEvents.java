package io.tierline.partner.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The early answer to whether an event was seen. Best effort: without the database nothing was. */
@ApplicationScoped
class SeenEvents {
    private static final Logger LOG = Logger.getLogger(SeenEvents.class);

    private final AgroalDataSource database;

    SeenEvents(AgroalDataSource database) {
        this.database = database;
    }

    /** The bodies of those of the keys that were seen. */
    Map<UUID, UUID> bodies(Collection<UUID> keys) {
        try (var connection = database.getConnection()) {
            return SeenTable.bodies(connection, keys);
        } catch (SQLException e) {
            LOG.warnf("duplicates are not told, for the database does not answer: %s", e.getMessage());
            return Map.of();
        }
    }
}
