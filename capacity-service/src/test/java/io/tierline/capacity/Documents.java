package io.tierline.capacity;

/** Framework documents for tests. Hours per week: strategic 3 named, growth 1 shared, self-serve none; live deals 2. */
public final class Documents {
    public static final String FRAMEWORK = framework(3);

    private Documents() {}

    /** With so many hours a week for a strategic partner. */
    public static String framework(int strategicHours) {
        return """
                {"name": "Test", "currency": "USD", "rates": {"EUR": 1.10}, "minCoverage": 0,
                 "factors": [
                   {"name": "overlap", "weight": 30, "measure": {"type": "overlap", "field": "icpAccounts"},
                    "scale": {"type": "linear", "from": 0, "to": 200}},
                   {"name": "fit", "weight": 30, "measure": {"type": "attribute", "name": "fit"},
                    "scale": {"type": "bands", "at": [1, 2, 3]}},
                   {"name": "reach", "weight": 40, "measure": {"type": "reach", "within": "P180D"},
                    "scale": {"type": "linear", "from": 0, "to": 25}}],
                 "tiers": [
                   {"name": "strategic", "cut": {"top": 2}, "service": {"owner": "named", "commitments": [
                     {"name": "session", "kind": "joint-call", "every": "P7D", "hours": %d}]}},
                   {"name": "growth", "cut": {"top": 3}, "service": {"owner": "pool", "commitments": [
                     {"name": "call", "kind": "group-call", "every": "P7D", "hours": 1}]}},
                   {"name": "self-serve", "service": {"owner": "none", "commitments": [
                     {"name": "content", "kind": "check-in", "every": "P3M", "hours": 0}]}}],
                 "rescore": {"every": "P3M", "startingOn": "2027-01-01", "timeZone": "UTC", "mode": "automatic"},
                 "stability": {"margin": 0, "graceCycles": 0},
                 "liveDeals": {"reserve": 0.20, "minAmount": 50000, "hours": 2, "every": "P7D"}}
                """.formatted(strategicHours);
    }
}
