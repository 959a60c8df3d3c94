package io.tierline.prioritization.framework;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a framework document and refuses all of it when one rule fails, naming every broken rule. A document is a tree
 * of maps, lists, strings, numbers, booleans and nulls as any JSON or YAML parser gives it; a field that is null counts
 * as absent.
 */
public final class FrameworkReader {
    private static final int MOST_RATES = 200;
    private static final int MOST_GRACE = 100;
    private static final List<String> FIELDS = List.of(
            "name", "currency", "rates", "minCoverage", "factors", "tiers", "rescore", "stability", "liveDeals");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Rescore.Mode> MODES = Choices.of(Rescore.Mode.class);

    private FrameworkReader() {}

    public static Reading read(Map<String, ?> document) {
        var findings = new Findings();
        var fields = Fields.of("", document, findings, FIELDS);
        var framework = fields == null ? null : framework(fields);
        if (framework == null && findings.clean()) throw new IllegalStateException("refused without a reason");
        return new Reading(findings.clean() ? framework : null, findings.errors(), findings.warnings());
    }

    private static @Nullable Framework framework(Fields document) {
        var name = document.text("name");
        var currency = currency(document);
        var rates = rates(document, currency);
        double minCoverage = document.numberOr(0, "minCoverage", Range.PERCENT);
        var factorNames = new Names("factor");
        var factors = new FactorsReader(factorNames).read(document);
        var tiers = new TiersReader(factorNames).read(document);
        var rescore = rescore(document);
        var stability = stability(document);
        var liveDeals = liveDeals(document);
        if (name == null || currency == null || rescore == null) return null;
        return new Framework(name, currency, rates, minCoverage, factors, tiers, rescore, stability, liveDeals);
    }

    private static @Nullable String currency(Fields document) {
        var currency = document.text("currency");
        if (currency != null && !isCurrency(currency))
            document.refuse("currency", "must be an ISO 4217 code such as USD");
        return currency;
    }

    private static Map<String, BigDecimal> rates(Fields document, @Nullable String currency) {
        var rates = document.numbers("rates", MOST_RATES, Range.POSITIVE);
        rates.forEach((code, rate) -> {
            if (!isCurrency(code)) document.refuse("rates", code, "is not an ISO 4217 code such as EUR");
            if (code.equals(currency) && rate.compareTo(BigDecimal.ONE) != 0)
                document.refuse("rates", code, "is the framework's own currency and always counts 1");
        });
        return rates;
    }

    private static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    private static @Nullable Rescore rescore(Fields document) {
        var rescore = document.object("rescore", List.of("every", "startingOn", "timeZone", "mode"));
        if (rescore == null) return null;
        var every = rescore.every("every");
        if (every != null && Cadence.days(every) < Cadence.DAYS_PER_MONTH)
            rescore.warn("every", "is under a month: tiers may move before work has had time to show");
        if (every != null && Cadence.days(every) > 3 * Cadence.DAYS_PER_MONTH)
            rescore.warn("every", "is above three months: hours may stay long where they no longer belong");
        var startingOn = rescore.date("startingOn");
        var zone = zone(rescore);
        var mode = Objects.requireNonNullElse(rescore.choiceIfAny("mode", MODES), Rescore.Mode.AUTOMATIC);
        return every == null || startingOn == null || zone == null ? null : new Rescore(every, startingOn, zone, mode);
    }

    private static @Nullable ZoneId zone(Fields rescore) {
        var name = rescore.text("timeZone");
        if (name == null) return null;
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            rescore.refuse("timeZone", "must be an IANA time zone such as America/New_York");
            return null;
        }
    }

    private static Stability stability(Fields document) {
        var fields = document.objectIfAny("stability", List.of("margin", "graceCycles", "maxStepsUp", "maxStepsDown"));
        if (fields == null) return Stability.NONE;
        return new Stability(
                fields.numberOr(0, "margin", Range.PERCENT),
                Objects.requireNonNullElse(fields.wholeIfAny("graceCycles", 0, MOST_GRACE), 0),
                fields.wholeIfAny("maxStepsUp", 1, MOST_GRACE),
                fields.wholeIfAny("maxStepsDown", 1, MOST_GRACE));
    }

    private static @Nullable LiveDeals liveDeals(Fields document) {
        var fields = document.objectIfAny("liveDeals", List.of("reserve", "minAmount", "hours", "every"));
        if (fields == null) return null;
        var reserve = fields.number("reserve", Range.PART_OR_NONE);
        var minAmount = fields.number("minAmount", Range.NOT_NEGATIVE);
        var hours = fields.number("hours", Range.WEEK_HOURS);
        var every = fields.every("every");
        return reserve == null || minAmount == null || hours == null || every == null
                ? null
                : new LiveDeals(reserve, minAmount, hours, every);
    }
}
