package io.tierline.capacity.plan;

import io.tierline.prioritization.capacity.Served;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads partners that are to be placed otherwise than they are. */
final class PreviewTables {
    private static final String ROSTER = """
            select partner, name, segment, region from partner
            where program = ? and active and segment is not null order by partner""";

    private record Listed(
            String name, String segment, @Nullable String region) {}

    private final Map<String, Listed> roster = new HashMap<>();

    private PreviewTables() {}

    static PreviewTables read(Connection tables, String program) throws SQLException {
        var read = new PreviewTables();
        try (var select = tables.prepareStatement(ROSTER)) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var name = rows.getString(2);
                    read.roster.put(
                            rows.getString(1),
                            new Listed(name == null ? rows.getString(1) : name, rows.getString(3), rows.getString(4)));
                }
            }
        }
        return read;
    }

    String name(String partner) {
        var listed = roster.get(partner);
        return listed == null ? partner : listed.name();
    }

    /** Without their deals, by partner id; a partner that is not on the roster here is left out. */
    List<Served> served(List<PlanPreviewRequest.Placed> placements) {
        List<Served> served = new ArrayList<>();
        for (var placed : placements) {
            var listed = roster.get(placed.partner());
            if (listed != null)
                served.add(new Served(
                        placed.partner(),
                        listed.segment(),
                        listed.region(),
                        placed.tier(),
                        placed.rank(),
                        List.of(),
                        null));
        }
        return served;
    }
}
