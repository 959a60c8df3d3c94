package io.tierline.capacity.commitment;

import io.agroal.api.AgroalDataSource;
import io.tierline.capacity.tables.Nanos;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads items as the log tells them: open ones worst first, closed ones newest first. */
@ApplicationScoped
public class ItemReader {
    private static final String BETWEEN = "/";
    private static final String ITEMS = """
            select * from (
                select i.*, c.value as name, case when i.how is null then h.member else i.owner end as answers,
                       case when i.how is not null then i.closed_nanos
                            else case i.severity when 'high' then 3 when 'medium' then 2 else 1 end * 1000000::int8
                                + i.in_a_row end as weight
                from commitment_item i
                left join partner_cell c on c.program = i.program and c.partner = i.partner and c.cell = 'name'
                left join lateral (
                    select member from partner_hours h where h.program = i.program and h.partner = i.partner
                    order by h.hours desc, h.member limit 1) h on true
                where i.program = ? and (i.how is null) = ?) i
            where (?::text is null or partner = ?) and (?::text is null or answers = ?)
              and (weight < ? or (weight = ? and item > ?))
            order by weight desc, item limit ?""";

    private final AgroalDataSource database;

    ItemReader(AgroalDataSource database) {
        this.database = database;
    }

    private record Line(long weight, ItemView item) {
        String position() {
            return weight + BETWEEN + item.item();
        }
    }

    @Transactional
    Page<ItemView> read(
            String program,
            boolean open,
            @Nullable String partner,
            @Nullable String member,
            int limit,
            @Nullable String position)
            throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (var tables = database.getConnection();
                var select = tables.prepareStatement(ITEMS)) {
            select.setString(1, program);
            select.setBoolean(2, open);
            select.setString(3, partner);
            select.setString(4, partner);
            select.setString(5, member);
            select.setString(6, member);
            long weight = position == null ? Long.MAX_VALUE : weight(position);
            select.setLong(7, weight);
            select.setLong(8, weight);
            select.setString(9, position == null ? "" : position.substring(position.indexOf(BETWEEN) + 1));
            select.setInt(10, limit + 1);
            try (var rows = select.executeQuery()) {
                while (rows.next()) lines.add(new Line(rows.getLong("weight"), item(rows)));
            }
        }
        var page = Page.of(lines, limit, Line::position);
        return new Page<>(page.items().stream().map(Line::item).toList(), page.next());
    }

    private static long weight(String position) {
        try {
            return Long.parseLong(position.substring(0, Math.max(0, position.indexOf(BETWEEN))));
        } catch (NumberFormatException e) {
            throw Refused.unreadable("cursor: expected the value of next from the page before");
        }
    }

    private static ItemView item(ResultSet row) throws SQLException {
        var how = row.getString("how");
        var name = row.getString("name");
        return new ItemView(
                row.getString("item"),
                row.getString("partner"),
                name == null ? row.getString("partner") : name,
                row.getString("tier"),
                row.getString("commitment"),
                row.getString("kind"),
                firstDay(row.getString("item")),
                row.getObject("to_day", LocalDate.class),
                row.getInt("in_a_row"),
                row.getString("severity"),
                row.getString("answers"),
                Nanos.instant(row.getLong("opened_nanos")),
                how == null ? null : Nanos.instant(row.getLong("closed_nanos")),
                how,
                row.getString("activity"));
    }

    /** As the item's id tells it: partner, kind, first day. */
    private static LocalDate firstDay(String item) {
        return LocalDate.parse(item.split(BETWEEN)[2]);
    }
}
