package io.tierline.contracts.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.tierline.contracts.event.AttributeValue;
import java.io.IOException;
import java.io.Serial;

/** Writes attribute values as plain JSON numbers, strings, booleans and null, and reads them back. */
final class AttributeValueModule extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1L;

    AttributeValueModule() {
        addSerializer(AttributeValue.class, new Writer());
        addDeserializer(AttributeValue.class, new Reader());
    }

    private static final class Writer extends StdSerializer<AttributeValue> {
        @Serial
        private static final long serialVersionUID = 1L;

        Writer() {
            super(AttributeValue.class);
        }

        @Override
        public void serialize(AttributeValue value, JsonGenerator out, SerializerProvider provider) throws IOException {
            switch (value) {
                case AttributeValue.Number(var number) -> out.writeNumber(number);
                case AttributeValue.Text(var text) -> out.writeString(text);
                case AttributeValue.Flag(var flag) -> out.writeBoolean(flag);
                case AttributeValue.Removed() -> out.writeNull();
            }
        }
    }

    private static final class Reader extends StdDeserializer<AttributeValue> {
        @Serial
        private static final long serialVersionUID = 1L;

        Reader() {
            super(AttributeValue.class);
        }

        @Override
        public AttributeValue deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = in.readValueAsTree();
            if (node.isNumber()) return new AttributeValue.Number(node.decimalValue());
            if (node.isBoolean()) return new AttributeValue.Flag(node.booleanValue());
            return new AttributeValue.Text(node.asText());
        }

        @Override
        public AttributeValue getNullValue(DeserializationContext context) {
            return new AttributeValue.Removed();
        }
    }
}
