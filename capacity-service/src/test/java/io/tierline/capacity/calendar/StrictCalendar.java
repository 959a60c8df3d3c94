package io.tierline.capacity.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.util.CompatibilityHints;

/** Another library's reader, with every leniency off. */
final class StrictCalendar {
    private static final int MOST_OCTETS = 75;

    private StrictCalendar() {}

    static Calendar read(byte[] file) {
        for (var hint : new String[] {
            CompatibilityHints.KEY_RELAXED_PARSING,
            CompatibilityHints.KEY_RELAXED_UNFOLDING,
            CompatibilityHints.KEY_RELAXED_VALIDATION,
            CompatibilityHints.KEY_OUTLOOK_COMPATIBILITY,
            CompatibilityHints.KEY_NOTES_COMPATIBILITY
        }) CompatibilityHints.setHintEnabled(hint, false);
        var text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).doesNotContainPattern("(?<!\r)\n").endsWith("\r\n");
        for (var line : text.split("\r\n"))
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(MOST_OCTETS);
        try {
            var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
            var result = calendar.validate(true);
            assertThat(result.getEntries()).isEmpty();
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }
}
