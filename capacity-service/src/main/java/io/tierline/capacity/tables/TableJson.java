package io.tierline.capacity.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.AllocationEvent.HandOver;
import io.tierline.contracts.event.AllocationEvent.LiveDeal;
import io.tierline.contracts.event.TeamEvent.Absence;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the tables as JSON text, written and read like events are. */
public final class TableJson {
    private static final TypeReference<TreeMap<String, Double>> HOURS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};
    private static final TypeReference<List<Absence>> ABSENCES = new TypeReference<>() {};
    private static final TypeReference<LiveDeal> LIVE_DEAL = new TypeReference<>() {};
    private static final TypeReference<HandOver> HAND_OVER = new TypeReference<>() {};

    private TableJson() {}

    public static String write(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hours by member or partner, in the order of ids. */
    public static Map<String, Double> hours(String json) {
        return read(json, HOURS);
    }

    public static Map<String, String> texts(String json) {
        return read(json, TEXTS);
    }

    public static Map<String, Object> document(String json) {
        return read(json, DOCUMENT);
    }

    public static List<String> list(String json) {
        return read(json, LIST);
    }

    public static List<Absence> absences(String json) {
        return read(json, ABSENCES);
    }

    public static LiveDeal liveDeal(String json) {
        return read(json, LIVE_DEAL);
    }

    public static HandOver handOver(String json) {
        return read(json, HAND_OVER);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
