package io.tierline.benchmarks.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The benchmark's framework in the form in which the peers evaluate it: five numbers off a partner's registers, each on
 * its scale, weighted. Written for these five factors alone, without the generality of the product.
 *
 * @param names of the factors, in order: overlap, activity, attribute, reach, pipeline
 */
record Policy(
        String[] names,
        double[] weights,
        double overlapFrom,
        double overlapTo,
        Map<String, Double> activityPoints,
        double halfLifeMillis,
        double activityFrom,
        double activityTo,
        double[] bands,
        long reachMillis,
        double reachFrom,
        double reachTo,
        long pipelineMillis,
        Map<String, Double> credit,
        Map<String, Double> rates,
        double pipelineFrom,
        double pipelineTo) {
    private static final String RESOURCE = "/benchmark-framework.yaml";
    static final int OVERLAP = 0;
    static final int ACTIVITY = 1;
    static final int ATTRIBUTE = 2;
    static final int REACH = 3;
    static final int PIPELINE = 4;

    static Policy read() {
        try (var yaml = Policy.class.getResourceAsStream(RESOURCE)) {
            return of(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Policy of(JsonNode document) {
        var factors = document.path("factors");
        var names = new String[factors.size()];
        var weights = new double[factors.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = factors.get(i).path("name").asText();
            weights[i] = factors.get(i).path("weight").asDouble();
        }
        var activity = factors.get(ACTIVITY).path("measure");
        var pipeline = factors.get(PIPELINE).path("measure");
        var rates = numbers(document.path("rates"));
        rates.put(document.path("currency").asText(), 1.0);
        return new Policy(
                names,
                weights,
                from(factors, OVERLAP),
                to(factors, OVERLAP),
                numbers(activity.path("kinds")),
                millis(activity.path("halfLife")),
                from(factors, ACTIVITY),
                to(factors, ACTIVITY),
                bands(factors.get(ATTRIBUTE).path("scale").path("at")),
                millis(factors.get(REACH).path("measure").path("within")),
                from(factors, REACH),
                to(factors, REACH),
                millis(pipeline.path("within")),
                numbers(pipeline.path("credit")),
                rates,
                from(factors, PIPELINE),
                to(factors, PIPELINE));
    }

    private static double from(JsonNode factors, int factor) {
        return factors.get(factor).path("scale").path("from").asDouble();
    }

    private static double to(JsonNode factors, int factor) {
        return factors.get(factor).path("scale").path("to").asDouble();
    }

    private static long millis(JsonNode duration) {
        return Duration.parse(duration.asText()).toMillis();
    }

    private static double[] bands(JsonNode at) {
        var bands = new double[at.size()];
        for (int i = 0; i < bands.length; i++) bands[i] = at.get(i).asDouble();
        return bands;
    }

    private static Map<String, Double> numbers(JsonNode object) {
        var numbers = new HashMap<String, Double>();
        object.properties()
                .forEach(field -> numbers.put(field.getKey(), field.getValue().asDouble()));
        return numbers;
    }

    static double linear(double x, double from, double to) {
        return 100 * Math.clamp((x - from) / (to - from), 0.0, 1.0);
    }

    static double log(double x, double from, double to) {
        return x <= from ? 0 : 100 * Math.min(1, Math.log(x / from) / Math.log(to / from));
    }

    double banded(double x) {
        int reached = 0;
        for (double at : bands) if (at <= x) reached++;
        return 100.0 * reached / bands.length;
    }
}
