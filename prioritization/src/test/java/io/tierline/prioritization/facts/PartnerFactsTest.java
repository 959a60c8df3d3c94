package io.tierline.prioritization.facts;

import static io.tierline.prioritization.facts.Histories.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartnerFactsTest {
    @Test
    void a_put_that_changes_nothing_returns_the_same_register() {
        var version = new Version(stamp(NOON, "b"), new Value.Label("x"));
        var register = Register.EMPTY.put(version, Retention.all());
        assertThat(register.put(version, Retention.all())).isSameAs(register);
        var older = new Version(stamp(NOON.minusSeconds(9), "a"), new Value.Label("y"));
        assertThat(register.put(older, Retention.since(NOON))).isSameAs(register);
        assertThat(register.put(older, Retention.all()).versions()).containsExactly(older, version);
    }

    @Test
    void the_greater_id_wins_at_the_same_time() {
        var register = Register.EMPTY
                .put(new Version(stamp(NOON, "b"), new Value.Label("b")), Retention.all())
                .put(new Version(stamp(NOON, "a"), new Value.Label("a")), Retention.all());
        var latest = register.at(NOON);
        assertThat(latest).isNotNull();
        assertThat(latest.value()).isEqualTo(new Value.Label("b"));
    }

    @Test
    void a_partner_is_present_from_registration_to_retirement_and_after_coming_back() {
        var facts = new PartnerFacts();
        facts.apply(registered(NOON, Map.of("fit", new AttributeValue.Num(2))), Retention.all());
        facts.apply(new Fact.Retired(stamp(NOON.plusSeconds(10), "r")), Retention.all());
        facts.apply(registered(NOON.plusSeconds(20), Map.of()), Retention.all());
        assertThat(facts.at(NOON.minusSeconds(1)).present()).isFalse();
        assertThat(facts.at(NOON).present()).isTrue();
        assertThat(facts.at(NOON).registeredSince()).isEqualTo(NOON);
        assertThat(facts.at(NOON.plusSeconds(10)).present()).isFalse();
        assertThat(facts.at(NOON.plusSeconds(10)).registeredSince()).isNull();
        assertThat(facts.at(NOON.plusSeconds(20)).present()).isTrue();
        assertThat(facts.at(NOON.plusSeconds(20)).number("fit")).hasValue(2);
    }

    @Test
    void attributes_merge_name_by_name_and_can_be_taken_away() {
        var facts = new PartnerFacts();
        facts.apply(
                registered(NOON, Map.of("fit", new AttributeValue.Num(2), "note", new AttributeValue.Text("a"))),
                Retention.all());
        facts.apply(
                new Fact.Changed(
                        stamp(NOON.plusSeconds(5), "c"),
                        null,
                        "services",
                        null,
                        Map.of("note", new AttributeValue.Removed(), "vip", new AttributeValue.Flag(true))),
                Retention.all());
        var after = facts.at(NOON.plusSeconds(5));
        assertThat(after.attributes().keySet()).containsExactly("fit", "vip");
        assertThat(after.number("vip")).isEmpty();
        assertThat(after.segment()).isEqualTo("services");
        assertThat(after.name()).isEqualTo("Acme");
        assertThat(after.region()).isEqualTo("EMEA");
    }

    @Test
    void a_later_log_of_the_same_activity_replaces_it() {
        var facts = new PartnerFacts();
        facts.apply(new Fact.ActivityLogged(stamp(NOON, "1"), "a", "intro", null), Retention.all());
        facts.apply(new Fact.ActivityLogged(stamp(NOON.plusSeconds(5), "2"), "a", "joint-call", "x"), Retention.all());
        assertThat(facts.at(NOON.plusSeconds(5)).activities())
                .containsExactly(new Activity("a", stamp(NOON.plusSeconds(5), "2"), "joint-call", "x"));
    }

    @Test
    void register_keys_survive_the_wire() {
        var keys = List.of(
                RegisterKey.STATUS,
                RegisterKey.NAME,
                RegisterKey.SEGMENT,
                RegisterKey.REGION,
                RegisterKey.OVERLAP,
                RegisterKey.attribute("a/b"),
                RegisterKey.activity("A 1"),
                RegisterKey.deal("D-17"));
        var seen = new HashMap<String, RegisterKey>();
        for (var key : keys) {
            assertThat(RegisterKey.parse(key.wire())).isEqualTo(key);
            assertThat(seen.put(key.wire(), key)).isNull();
        }
        assertThat(RegisterKey.deal("D-17").wire()).isEqualTo("deal/D-17");
        for (var wrong : List.of("", "deal", "deal/", "status/x", "Status", "/x", "team/1"))
            assertThatThrownBy(() -> RegisterKey.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void facts_that_make_no_sense_are_refused() {
        var stamp = stamp(NOON, "d");
        assertThatThrownBy(() -> deal(stamp, DealStatus.WON, 1, 1, null)).hasMessageContaining("closedAt");
        assertThatThrownBy(() -> deal(stamp, DealStatus.OPEN, 1, 0, null)).hasMessageContaining("share");
        assertThatThrownBy(() -> deal(stamp, DealStatus.OPEN, Double.NaN, 1, null))
                .hasMessageContaining("amount");
        assertThatThrownBy(() -> new AttributeValue.Num(Double.NaN)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Fact.OverlapReported(stamp, Map.of("customers", Double.POSITIVE_INFINITY)))
                .hasMessageContaining("customers");
    }

    private static Fact deal(Stamp stamp, DealStatus status, double amount, double share, Instant closedAt) {
        return new Fact.DealChanged(stamp, "d", null, status, amount, "USD", share, Attribution.SOURCED, closedAt);
    }

    private static Fact registered(Instant time, Map<String, AttributeValue> attributes) {
        return new Fact.Registered(stamp(time, "reg" + time), "Acme", "reseller", "EMEA", attributes);
    }

    private static Stamp stamp(Instant time, String id) {
        return new Stamp(time, id, "/test");
    }
}
