package io.tierline.partner.framework;

/** Framework documents for tests. */
final class Documents {
    private Documents() {}

    /** A framework that keeps every rule, with a margin of one's own. */
    static String yaml(String margin) {
        return """
                name: FY27 co-sell framework
                currency: USD
                rates: {EUR: 1.10}
                factors:
                  - name: icp-overlap
                    weight: 30
                    measure: {type: overlap, field: icpAccounts}
                    scale: {type: linear, from: 0, to: 200}
                  - name: co-sell-engagement
                    weight: 50
                    measure: {type: activity, kinds: {joint-call: 3}, halfLife: P60D}
                    scale: {type: linear, from: 0, to: 40}
                  - name: product-fit
                    weight: 20
                    measure: {type: attribute, name: productFit}
                    scale: {type: bands, at: [1, 2, 3]}
                tiers:
                  - name: strategic
                    cut: {top: 18}
                    service:
                      owner: named
                      commitments: [{name: working session, kind: joint-call, every: P14D, hours: 3}]
                  - name: self-serve
                    service:
                      owner: none
                      commitments: [{name: check-in, kind: check-in, every: P3M, hours: 0}]
                rescore: {every: P3M, startingOn: 2027-01-01, timeZone: Europe/Berlin, mode: automatic}
                stability: {margin: %s}
                """.formatted(margin);
    }
}
