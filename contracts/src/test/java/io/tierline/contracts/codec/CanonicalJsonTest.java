package io.tierline.contracts.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** Held against the reference implementation of RFC 8785. */
class CanonicalJsonTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TRIES = Integer.getInteger("gen.tries", 5_000);
    private static final long SEED = Long.getLong("gen.seed", 20_261_123L);

    @Test
    void numbers_of_every_size_are_written_as_the_reference_does() throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < TRIES; i++) {
            double bits = Double.longBitsToDouble(random.nextLong());
            if (!Double.isFinite(bits)) continue;
            check(List.of(bits, random.nextDouble() * 1e4, Math.round(random.nextDouble() * 1e6) / 1e4));
        }
        for (double edge : new double[] {
            0,
            -0.0,
            1e-6,
            9.999e-7,
            1e21,
            9.99e20,
            1e20,
            123456789012345680000.0,
            1e-7,
            5e-324,
            Double.MAX_VALUE,
            -1.5,
            333333333.33333329,
            1e23,
            4.5,
            2e-3,
            100,
            9007199254740993.0
        }) check(List.of(edge));
    }

    @Test
    void any_value_is_written_as_the_reference_does() throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < TRIES / 5; i++) check(Map.of("value", value(random, 4)));
    }

    @Test
    void what_json_cannot_say_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(List.of(new Object())));
        assertThat(CanonicalJson.of(null)).isEqualTo("null");
    }

    private static void check(Object value) throws IOException {
        assertThat(CanonicalJson.of(value)).isEqualTo(new JsonCanonicalizer(plain(value)).getEncodedString());
    }

    private static String plain(Object value) throws JsonProcessingException {
        return JSON.writeValueAsString(value);
    }

    private static Object value(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> text(random);
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong(1L << 53);
            case 4 -> random.nextGaussian() * StrictMath.pow(10, random.nextInt(-12, 25));
            case 5 -> {
                List<Object> array = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) array.add(value(random, depth - 1));
                yield array;
            }
            default -> {
                Map<String, Object> object = new HashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) object.put(text(random), value(random, depth - 1));
                yield object;
            }
        };
    }

    private static String text(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--)
            text.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x20);
                        case 1 -> random.nextInt(0x20, 0x7f);
                        case 2 -> random.nextInt(0xa0, 0xd7ff);
                        default -> random.nextInt(0x1f300, 0x1f600);
                    });
        return text.toString();
    }
}
