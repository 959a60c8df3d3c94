package io.tierline.platform.run;

import io.tierline.platform.layout.Service;
import io.tierline.platform.layout.ServiceConfig;
import io.tierline.platform.postgres.PostgresServer;
import io.tierline.platform.postgres.PostgresSettings;
import java.io.IOException;
import java.sql.SQLException;

/** The PostgreSQL server of an instance, with one database for each service that needs one. */
record PostgresComponent(ServiceConfig config) implements Component {
    static final String NAME = "postgres";

    @Override
    public String name() {
        return NAME;
    }

    /** Returns when the server answers and every database is there. */
    @Override
    public Process start() throws IOException {
        var data = config.data();
        var log = new LogFile(data.log(NAME));
        var _ = log.forAppending();
        var server = PostgresServer.start(new PostgresSettings(
                data.postgres(), config.ports().postgres(), config.secrets().password(NAME), true, log.path()));
        try {
            for (var service : Service.values())
                if (service.database().isPresent()) {
                    var name = service.database().get();
                    var _ = server.admin().database(name, config.secrets().password(name));
                }
        } catch (SQLException e) {
            server.close();
            throw new IOException("databases cannot be made: " + e.getMessage(), e);
        }
        return server.process();
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public String stopSignal() {
        return "INT";
    }
}
