package io.tierline.tiering.support;

import io.tierline.contracts.topic.Topic;
import io.tierline.service.projection.LogEntry;
import io.tierline.service.projection.Projection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** A projection that does as another, to be changed in one respect. */
public class Delegating implements Projection {
    private final Projection projection;

    public Delegating(Projection projection) {
        this.projection = projection;
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public Set<Topic> topics() {
        return projection.topics();
    }

    @Override
    public void begin() {
        projection.begin();
    }

    @Override
    public void apply(Connection tables, List<LogEntry> batch) throws SQLException {
        projection.apply(tables, batch);
    }

    @Override
    public void empty(Connection tables) throws SQLException {
        projection.empty(tables);
    }
}
