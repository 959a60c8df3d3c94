package io.tierline.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.event.EngagementEvent.DealChanged;
import io.tierline.contracts.event.EngagementEvent.Status;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventType;
import io.tierline.prioritization.framework.FrameworkReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleProgramTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final SampleProgram SAMPLE = new SampleProgram(20_261_123, NOON);
    private static final List<Event> EVENTS = SAMPLE.events();

    @Test
    void the_same_seed_and_present_give_the_same_bytes_and_another_seed_does_not() throws IOException {
        assertThat(bytes(new SampleProgram(7, NOON))).isEqualTo(bytes(new SampleProgram(7, NOON)));
        assertThat(bytes(new SampleProgram(8, NOON))).isNotEqualTo(bytes(new SampleProgram(7, NOON)));
    }

    @Test
    void the_first_tenth_holds_about_sixty_percent_of_the_pipeline_whatever_the_seed() {
        for (long seed : LongStream.concat(LongStream.of(SAMPLE.seed()), LongStream.range(0, 20))
                .toArray()) {
            var pipeline = openDollars(new SampleProgram(seed, NOON).events());
            var largestFirst =
                    pipeline.values().stream().sorted(Comparator.reverseOrder()).toList();
            double all = largestFirst.stream().mapToDouble(d -> d).sum();
            double first = largestFirst.stream()
                    .limit(Roster.SIZE / 10)
                    .mapToDouble(d -> d)
                    .sum();
            assertThat(first / all).as("seed %d", seed).isBetween(0.55, 0.65);
        }
    }

    @Test
    void a_hundred_and_forty_partners_over_fifteen_months_with_every_kind_of_event() {
        var registered = EVENTS.stream()
                .filter(event -> EventType.of(event.data()) == EventType.PARTNER_REGISTERED)
                .map(Event::subject)
                .distinct();
        assertThat(registered).hasSize(Roster.SIZE);
        assertThat(EVENTS).hasSizeBetween(3_000, 8_000);
        assertThat(Duration.between(EVENTS.getFirst().time(), NOON).toDays()).isBetween(440L, 460L);
        assertThat(EVENTS).extracting(Event::time).isSorted().allMatch(time -> !time.isAfter(NOON));
        assertThat(EVENTS).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(EVENTS.stream().map(event -> EventType.of(event.data())).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        EventType.PARTNER_REGISTERED,
                        EventType.PARTNER_CHANGED,
                        EventType.PARTNER_RETIRED,
                        EventType.ACTIVITY_LOGGED,
                        EventType.ACTIVITY_RETRACTED,
                        EventType.DEAL_CHANGED,
                        EventType.OVERLAP_REPORTED,
                        EventType.TIME_LOGGED);
    }

    @Test
    void deals_are_open_won_and_lost_in_several_currencies() {
        var last = lastOfEachDeal(EVENTS).values();
        assertThat(last).extracting(deal -> deal.status()).contains(Status.open, Status.won, Status.lost);
        assertThat(last.stream().map(DealChanged::currency).distinct()).contains("USD", "EUR", "GBP", "CAD");
        assertThat(last.stream().map(DealChanged::attribution).distinct()).hasSize(2);
    }

    @Test
    void every_event_is_one_that_services_accept() throws Exception {
        for (var event : EVENTS) {
            var read = CloudEvents.read(CloudEvents.write(event), SampleProgram.ID, NOON);
            assertThat(read.event()).isEqualTo(event);
            assertThat(read.unknownFields()).isZero();
        }
    }

    @Test
    void the_framework_may_be_published_without_a_warning() throws IOException {
        var document =
                new YAMLMapper().readValue(SampleProgram.framework(), new TypeReference<Map<String, Object>>() {});
        var reading = FrameworkReader.read(document);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(SampleProgram.team()).hasSize(4);
    }

    private static Map<String, Double> openDollars(List<Event> events) {
        var partnerOf = events.stream()
                .filter(event -> event.data() instanceof DealChanged)
                .collect(Collectors.toMap(event -> ((DealChanged) event.data()).dealId(), Event::subject, (a, _) -> a));
        var dollars = new HashMap<String, Double>();
        for (var deal : lastOfEachDeal(events).values())
            if (deal.status() == Status.open)
                dollars.merge(
                        partnerOf.get(deal.dealId()),
                        deal.amount().doubleValue() * Deals.dollars(deal.currency()),
                        Double::sum);
        return dollars;
    }

    private static Map<String, DealChanged> lastOfEachDeal(List<Event> events) {
        var last = new HashMap<String, DealChanged>();
        for (var event : events) if (event.data() instanceof DealChanged deal) last.put(deal.dealId(), deal);
        return last;
    }

    private static byte[] bytes(SampleProgram sample) throws IOException {
        var out = new ByteArrayOutputStream();
        sample.writeTo(out);
        return out.toByteArray();
    }
}
