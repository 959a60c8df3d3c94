package io.tierline.tiering.health;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.contracts.event.PartnerEvent;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.prioritization.facts.AttributeValue;
import io.tierline.prioritization.facts.Facts;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.facts.Value;
import io.tierline.prioritization.facts.Write;
import io.tierline.prioritization.framework.SizeAttributes;
import io.tierline.tiering.fold.Batch;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.fold.Taken;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The attributes that tell a partner's size: of each the one with the greatest stamp. */
public final class SizeFold implements Fold {
    private static final TypeReference<Stamp> STAMP = new TypeReference<>() {};
    private static final String SELECT = """
            select stored.program, stored.partner, stored.attribute, number, stamp from partner_size stored
            join unnest(?, ?, ?) as wanted (program, partner, attribute) on stored.program = wanted.program
            and stored.partner = wanted.partner and stored.attribute = wanted.attribute
            """;
    private static final String UPSERT = """
            insert into partner_size (program, partner, attribute, number, stamp) values (?, ?, ?, ?, ?)
            on conflict (program, partner, attribute) do update set number = excluded.number, stamp = excluded.stamp
            """;

    private record Key(String program, String partner, String attribute) {}

    /** {@code number}: null when it is none, or was removed. */
    private record Size(@Nullable Double number, Stamp stamp) {
        static Size later(Size one, Size other) {
            return one.stamp.compareTo(other.stamp) >= 0 ? one : other;
        }
    }

    @Override
    public List<String> tables() {
        return List.of("partner_size");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        Map<Key, Size> sizes = new HashMap<>();
        for (var taken : events) {
            if (!(taken.event().data() instanceof PartnerEvent)) continue;
            EventFacts.of(taken.event())
                    .ifPresent(fact -> Facts.writes(fact)
                            .forEach(write ->
                                    take(taken.event().program(), taken.event().subject(), write, sizes)));
        }
        if (sizes.isEmpty()) return;
        stored(tables, sizes.keySet()).forEach((key, size) -> sizes.merge(key, size, Size::later));
        Batch.write(tables, UPSERT, sizes.entrySet(), (row, size) -> {
            row.setString(1, size.getKey().program());
            row.setString(2, size.getKey().partner());
            row.setString(3, size.getKey().attribute());
            row.setObject(4, size.getValue().number(), Types.DOUBLE);
            row.setString(5, JsonText.of(size.getValue().stamp()));
        });
    }

    private static void take(String program, String partner, Write write, Map<Key, Size> sizes) {
        if (write.key().kind() != RegisterKey.Kind.ATTRIBUTE
                || !SizeAttributes.include(write.key().id())
                || !(write.version().value() instanceof Value.Attribute(var value))) return;
        var number = value instanceof AttributeValue.Num(double found) ? found : null;
        sizes.merge(
                new Key(program, partner, write.key().id()),
                new Size(number, write.version().stamp()),
                Size::later);
    }

    private static Map<Key, Size> stored(Connection tables, Collection<Key> wanted) throws SQLException {
        Map<Key, Size> stored = new HashMap<>();
        for (var row : Query.list(
                tables,
                SELECT,
                found -> Map.entry(
                        new Key(found.getString(1), found.getString(2), found.getString(3)),
                        new Size(found.getObject(4, Double.class), JsonText.read(found.getString(5), STAMP))),
                texts(tables, wanted, Key::program),
                texts(tables, wanted, Key::partner),
                texts(tables, wanted, Key::attribute))) stored.put(row.getKey(), row.getValue());
        return stored;
    }

    private static java.sql.Array texts(Connection tables, Collection<Key> keys, Function<Key, String> part)
            throws SQLException {
        return tables.createArrayOf("text", keys.stream().map(part).toArray());
    }
}
