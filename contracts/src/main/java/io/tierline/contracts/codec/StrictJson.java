package io.tierline.contracts.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mapping of events that takes nothing for what it is not: no number for a text, no text or nothing for a number. */
final class StrictJson {
    static final ObjectMapper MAPPER = EventJson.mapper()
            .copy()
            .registerModule(new SimpleModule()
                    .addDeserializer(double.class, new PlainDouble(true))
                    .addDeserializer(Double.class, new PlainDouble(false)));

    static {
        for (var wanted : List.of(LogicalType.Textual, LogicalType.Integer, LogicalType.Boolean))
            for (var found : CoercionInputShape.values())
                MAPPER.coercionConfigFor(wanted).setCoercion(found, CoercionAction.Fail);
    }

    private StrictJson() {}

    /** A number as the full reader has it, which knows no zero below zero. */
    private static final class PlainDouble extends StdScalarDeserializer<Double> {
        private final boolean required;

        PlainDouble(boolean required) {
            super(Double.class);
            this.required = required;
        }

        @Override
        public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var token = json.currentToken();
            if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT)
                throw JsonMappingException.from(json, "not a number");
            return json.getDoubleValue() + 0.0;
        }

        @Override
        public @Nullable Double getNullValue(DeserializationContext context) throws JsonMappingException {
            if (required) throw JsonMappingException.from(context, "a number is missing");
            return null;
        }
    }
}
