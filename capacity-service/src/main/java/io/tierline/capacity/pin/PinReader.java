package io.tierline.capacity.pin;

import io.agroal.api.AgroalDataSource;
import io.tierline.capacity.plan.InputTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Reads the pins that hold now. */
@ApplicationScoped
public class PinReader {
    private final AgroalDataSource database;
    private final InputTables inputs;
    private final Clock clock;

    PinReader(AgroalDataSource database, InputTables inputs, Clock clock) {
        this.database = database;
        this.inputs = inputs;
        this.clock = clock;
    }

    /** By partner id. */
    public List<PinView> pins(String program) {
        try (var tables = database.getConnection()) {
            tables.setAutoCommit(false);
            try {
                var ground = PinGround.read(tables, inputs, program, clock.instant());
                return ground.pins().values().stream()
                        .map(pin -> PinView.of(pin, ground))
                        .toList();
            } finally {
                tables.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
