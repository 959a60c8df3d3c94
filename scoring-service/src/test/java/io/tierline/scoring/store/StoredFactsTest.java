package io.tierline.scoring.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.facts.Value;
import io.tierline.prioritization.facts.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

/** Ids whose texts run into each other: the slash that ends a key stands between the dash and the digits. */
class StoredFactsTest {
    private static final Register REGISTER = new Register(
            List.of(new Version(new Stamp(Instant.parse("2026-11-23T12:00:00Z"), "e", "/s"), new Value.Label("x"))));

    private final FactStore facts = new StoredFacts(Stored.inMemory(Serdes.Bytes(), Serdes.ByteArray()));

    @Test
    void each_partner_has_its_own_registers() {
        for (var partner : List.of("a", "a-b", "a0", "aa", "ä"))
            for (var register : List.of(RegisterKey.NAME, RegisterKey.activity("x"), RegisterKey.attribute("y/z")))
                facts.put(key("demo", partner), register, REGISTER);
        facts.put(key("demo-2", "a"), RegisterKey.NAME, REGISTER);
        facts.put(key("dem", "a"), RegisterKey.NAME, REGISTER);

        assertThat(facts.registers(key("demo", "a")))
                .containsOnlyKeys(RegisterKey.NAME, RegisterKey.activity("x"), RegisterKey.attribute("y/z"));
        assertThat(facts.registers(key("demo", "b"))).isEmpty();
        var registers = new TreeMap<String, Map<RegisterKey, Register>>();
        facts.eachPartner("demo", (partner, all) -> registers.put(partner.text(), all));
        assertThat(registers).containsOnlyKeys("demo/a", "demo/a-b", "demo/a0", "demo/aa", "demo/ä");
        assertThat(registers.values()).allSatisfy(all -> assertThat(all).hasSize(3));
        var keys = new ArrayList<String>();
        facts.eachKey("demo", partner -> keys.add(partner.subject()));
        assertThat(keys).containsExactlyInAnyOrder("a", "a-b", "a0", "aa", "ä");
        var others = new ArrayList<String>();
        facts.eachKey("none", partner -> others.add(partner.subject()));
        assertThat(others).isEmpty();
    }

    @Test
    void a_register_that_was_never_written_is_empty() {
        assertThat(facts.register(key("demo", "a"), RegisterKey.NAME)).isSameAs(Register.EMPTY);
    }

    private static RecordKey key(String program, String partner) {
        return new RecordKey(program, partner);
    }
}
