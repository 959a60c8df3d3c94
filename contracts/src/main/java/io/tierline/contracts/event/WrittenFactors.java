package io.tierline.contracts.event;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.tierline.contracts.codec.CanonicalJson;
import io.tierline.contracts.codec.CanonicalObject;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The factors of a score beside their canonical JSON: a decision says them in its event and again in what its digest is
 * over, and writing out numbers is most of the work of either.
 */
@JsonSerialize(using = WrittenFactors.AsWritten.class)
public final class WrittenFactors extends AbstractList<FactorPoints> implements RandomAccess {
    private final List<FactorPoints> factors;
    private final CanonicalJson.Written written;

    private WrittenFactors(List<FactorPoints> factors, CanonicalJson.Written written) {
        this.factors = factors;
        this.written = written;
    }

    private static void write(FactorPoints factor, CanonicalObject fields) {
        fields.put("factor", factor.factor());
        fields.put("known", factor.known());
        fields.put("points", factor.points());
        fields.put("scaled", factor.scaled());
        fields.put("value", factor.value());
    }

    /** The same factors; those that are written already stay as they are. */
    public static WrittenFactors of(List<FactorPoints> factors) {
        return factors instanceof WrittenFactors written ? written : of(List.copyOf(factors), write(factors));
    }

    /**
     * Factors that were written before.
     *
     * @param factors not changed any more
     * @param written what {@link #write(List)} made of them
     */
    public static WrittenFactors of(List<FactorPoints> factors, CanonicalJson.Written written) {
        return new WrittenFactors(factors, written);
    }

    /** Their canonical JSON. */
    public static CanonicalJson.Written write(List<FactorPoints> factors) {
        return CanonicalObject.array(factors, WrittenFactors::write);
    }

    CanonicalJson.Written written() {
        return written;
    }

    @Override
    public FactorPoints get(int index) {
        return factors.get(index);
    }

    @Override
    public int size() {
        return factors.size();
    }

    /** To Jackson. */
    static final class AsWritten extends StdSerializer<WrittenFactors> {
        private static final long serialVersionUID = 1;

        AsWritten() {
            super(WrittenFactors.class);
        }

        @Override
        public void serialize(WrittenFactors factors, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeRawValue(factors.written.json());
        }
    }
}
