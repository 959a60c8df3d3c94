package io.tierline.scoring.wire;

import io.tierline.prioritization.facts.AttributeValue;
import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Value;
import java.util.TreeMap;

/** Register contents as bytes; each kind has a frozen tag. Words that many partners share go by their number. */
final class ValueCodec {
    private static final int MEMBERSHIP = 1;
    private static final int LABEL = 2;
    private static final int NUMBER = 3;
    private static final int TEXT = 4;
    private static final int FLAG = 5;
    private static final int REMOVED = 6;
    private static final int ACTIVITY = 7;
    private static final int RETRACTION = 8;
    private static final int DEAL = 9;
    private static final int OVERLAP = 10;
    private static final int SHARED_LABEL = 11;

    private final Vocabulary words;

    ValueCodec(Vocabulary words) {
        this.words = words;
    }

    /** @param kind of the register whose content it is */
    void write(RegisterKey.Kind kind, Value value, BinaryWriter out) {
        switch (value) {
            case Value.Membership(boolean registered) -> out.octet(MEMBERSHIP).flag(registered);
            case Value.Label(String text) -> label(kind, text, out);
            case Value.Attribute(AttributeValue attribute) -> attribute(attribute, out);
            case Value.Activity(String activity, var account) -> {
                words.write(activity, out.octet(ACTIVITY));
                out.optionalText(account);
            }
            case Value.Retraction() -> out.octet(RETRACTION);
            case Value.Deal deal -> deal(deal, out.octet(DEAL));
            case Value.Overlap(var fields) -> {
                out.octet(OVERLAP).number(fields.size());
                fields.forEach((field, count) -> {
                    words.write(field, out);
                    out.real(count);
                });
            }
        }
    }

    private void label(RegisterKey.Kind kind, String text, BinaryWriter out) {
        if (kind == RegisterKey.Kind.NAME) out.octet(LABEL).text(text);
        else words.write(text, out.octet(SHARED_LABEL));
    }

    Value read(BinaryReader in) {
        int tag = in.octet();
        return switch (tag) {
            case MEMBERSHIP -> new Value.Membership(in.flag());
            case LABEL -> new Value.Label(in.text());
            case SHARED_LABEL -> new Value.Label(words.read(in));
            case NUMBER -> new Value.Attribute(new AttributeValue.Num(in.real()));
            case TEXT -> new Value.Attribute(new AttributeValue.Text(in.text()));
            case FLAG -> new Value.Attribute(new AttributeValue.Flag(in.flag()));
            case REMOVED -> new Value.Attribute(new AttributeValue.Removed());
            case ACTIVITY -> new Value.Activity(words.read(in), in.optionalText());
            case RETRACTION -> new Value.Retraction();
            case DEAL -> deal(in);
            case OVERLAP -> {
                var fields = new TreeMap<String, Double>();
                for (long left = in.number(); left > 0; left--) fields.put(words.read(in), in.real());
                yield new Value.Overlap(fields);
            }
            default -> throw new IllegalStateException("register content of kind " + tag);
        };
    }

    private static void attribute(AttributeValue attribute, BinaryWriter out) {
        switch (attribute) {
            case AttributeValue.Num(double number) -> out.octet(NUMBER).real(number);
            case AttributeValue.Text(String text) -> out.octet(TEXT).text(text);
            case AttributeValue.Flag(boolean flag) -> out.octet(FLAG).flag(flag);
            case AttributeValue.Removed() -> out.octet(REMOVED);
        }
    }

    private void deal(Value.Deal deal, BinaryWriter out) {
        out.optionalText(deal.account()).octet(code(deal.status())).real(deal.amount());
        words.write(deal.currency(), out);
        out.real(deal.share()).octet(code(deal.attribution())).optionalInstant(deal.closedAt());
    }

    private Value.Deal deal(BinaryReader in) {
        return new Value.Deal(
                in.optionalText(),
                status(in.octet()),
                in.real(),
                words.read(in),
                in.real(),
                attribution(in.octet()),
                in.optionalInstant());
    }

    private static int code(DealStatus status) {
        return switch (status) {
            case OPEN -> 1;
            case WON -> 2;
            case LOST -> 3;
        };
    }

    private static DealStatus status(int code) {
        return switch (code) {
            case 1 -> DealStatus.OPEN;
            case 2 -> DealStatus.WON;
            case 3 -> DealStatus.LOST;
            default -> throw new IllegalStateException("deal status " + code);
        };
    }

    private static int code(Attribution attribution) {
        return switch (attribution) {
            case SOURCED -> 1;
            case INFLUENCED -> 2;
        };
    }

    private static Attribution attribution(int code) {
        return switch (code) {
            case 1 -> Attribution.SOURCED;
            case 2 -> Attribution.INFLUENCED;
            default -> throw new IllegalStateException("attribution " + code);
        };
    }
}
