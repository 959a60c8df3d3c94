package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.RegisterKey;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;

/**
 * The key of one register in the store, {@code program/partner/register}. Neither program nor partner ids hold a slash,
 * so the registers of a partner stand together, and the partners of a program too.
 */
final class FactKey {
    private static final char AFTER_SLASH = '/' + 1;

    private FactKey() {}

    static Bytes of(RecordKey partner, RegisterKey register) {
        return bytes(partner.text() + '/' + register.wire());
    }

    /** At or before every register of the partner. */
    static Bytes first(RecordKey partner) {
        return bytes(partner.text() + '/');
    }

    /** After every register of the partner, and before any other key. */
    static Bytes after(RecordKey partner) {
        return bytes(partner.text() + AFTER_SLASH);
    }

    static Bytes first(String program) {
        return bytes(program + '/');
    }

    static Bytes after(String program) {
        return bytes(program + AFTER_SLASH);
    }

    static RecordKey partner(Bytes key) {
        var text = text(key);
        int end = text.indexOf('/', text.indexOf('/') + 1);
        return RecordKey.parse(text.substring(0, end));
    }

    /** @param prefix the partner's, with its slash */
    static RegisterKey register(Bytes key, String prefix) {
        return RegisterKey.parse(text(key).substring(prefix.length()));
    }

    static String text(Bytes key) {
        return new String(key.get(), StandardCharsets.UTF_8);
    }

    private static Bytes bytes(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
