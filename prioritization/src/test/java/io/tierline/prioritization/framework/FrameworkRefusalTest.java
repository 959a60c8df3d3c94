package io.tierline.prioritization.framework;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkRefusalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/name|null|/name|is missing",
                "/name|\" \"|/name|blank",
                "/name|7|/name|must be text, not a number",
                "/name|\"a\\u0007b\"|/name|control",
                "/nmae|\"x\"|/nmae|is not a field here",
                "/currency|\"BUCKS\"|/currency|ISO 4217",
                "/rates/EURO|1|/rates/EURO|ISO 4217",
                "/rates/EUR|0|/rates/EUR|above 0",
                "/rates/EUR|\"1.1\"|/rates/EUR|must be a number, not text",
                "/rates/USD|2|/rates/USD|own currency",
                "/minCoverage|101|/minCoverage|from 0 to 100",
                "/factors|null|/factors|is missing",
                "/factors|{}|/factors|must be a list of factors, not an object",
                "/factors/0|\"x\"|/factors/0|must be an object, not text",
                "/factors/0|null|/factors/0|not null",
                "/factors/0/weight|31|/factors|exactly 100, not 101",
                "/factors/0/weight|0|/factors/0/weight|above 0",
                "/factors/0/weight|-30|/factors/0/weight|above 0",
                "/factors/0/name|\"win-rate\"|/factors/4/name|already",
                "/factors/0/colour|\"red\"|/factors/0/colour|is not a field here",
                "/factors/0/measure|null|/factors/0/measure|is missing",
                "/factors/0/measure/type|\"size\"|/factors/0/measure/type|must be one of",
                "/factors/0/measure/within|\"P1D\"|/factors/0/measure/within|is not a field here",
                "/factors/1/measure/kinds|{}|/factors/1/measure/kinds|at least one kind",
                "/factors/1/measure/kinds|null|/factors/1/measure/kinds|is missing",
                "/factors/1/measure/within|\"P8W\"|/factors/1/measure|not both",
                "/factors/1/measure/halfLife|null|/factors/1/measure|either halfLife or within",
                "/factors/1/measure/halfLife|\"P0D\"|/factors/1/measure/halfLife|longer than 0",
                "/factors/1/measure/halfLife|\"P-5D\"|/factors/1/measure/halfLife|longer than 0",
                "/factors/1/measure/halfLife|\"-P5D\"|/factors/1/measure/halfLife|longer than 0",
                "/factors/1/measure/halfLife|\"P2M\"|/factors/1/measure/halfLife|days or weeks",
                "/factors/1/measure/halfLife|\"PT5H\"|/factors/1/measure/halfLife|days or weeks",
                "/factors/1/measure/halfLife|\"P\"|/factors/1/measure/halfLife|days or weeks",
                "/factors/1/measure/halfLife|60|/factors/1/measure/halfLife|not a number",
                "/factors/2/measure/name|\"\"|/factors/2/measure/name|blank",
                "/factors/3/measure/statuses|[]|/factors/3/measure/statuses|1 to 3",
                "/factors/3/measure/statuses|[\"lost\",\"lost\"]|/factors/3/measure/statuses|repeat",
                "/factors/3/measure/statuses|[\"closed\"]|/factors/3/measure/statuses|open, won, lost",
                "/factors/3/measure/within|\"P9D\"|/factors/3/measure|never both",
                "/factors/3/measure/credit/lent|1|/factors/3/measure/credit/lent|sourced, influenced",
                "/factors/3/measure/credit/sourced|-1|/factors/3/measure/credit/sourced|0 or more",
                "/factors/4/measure/prior/wins|-1|/factors/4/measure/prior/wins|0 or more",
                "/factors/4/measure/prior/wins|null|/factors/4/measure/prior/wins|is missing",
                "/factors/4/measure/within|null|/factors/4/measure/within|is missing",
                "/factors/0/scale|null|/factors/0/scale|is missing",
                "/factors/0/scale/to|0|/factors/0/scale/to|differ",
                "/factors/0/scale/type|\"curve\"|/factors/0/scale/type|linear, log, bands",
                "/factors/2/scale/at|[1, 3, 2]|/factors/2/scale/at|ascend",
                "/factors/2/scale/at|[1, 1]|/factors/2/scale/at|ascend",
                "/factors/2/scale/at|[]|/factors/2/scale/at|1 to 100",
                "/factors/2/scale/at|[1, null]|/factors/2/scale/at/1|not null",
                "/factors/3/scale/from|0|/factors/3/scale/from|above 0",
                "/factors/3/scale/to|1000|/factors/3/scale/to|above 'from'",
                "/tiers|[]|/tiers|2 to 6 tiers, not 0",
                "/tiers/0/name|\"growth\"|/tiers/1/name|already",
                "/tiers/0/cut|null|/tiers/0/cut|is missing",
                "/tiers/2/cut|{}|/tiers/2/cut|has no cut",
                "/tiers/0/cut/top|0|/tiers/0/cut/top|from 1",
                "/tiers/0/cut/top|1.5|/tiers/0/cut/top|whole number",
                "/tiers/0/cut/share|0.2|/tiers/0/cut|at most one of",
                "/tiers/1/cut/share|0|/tiers/1/cut/share|at most 1",
                "/tiers/1/cut/share|1.01|/tiers/1/cut/share|at most 1",
                "/tiers/1/cut/within|\"region\"|/tiers/1/cut/within|segment",
                "/tiers/0/cut/minScore|101|/tiers/0/cut/minScore|from 0 to 100",
                "/tiers/0/cut/floors/charm|10|/tiers/0/cut/floors/charm|names no factor",
                "/tiers/0/cut/floors/a~1b|10|/tiers/0/cut/floors/a~01b|names no factor",
                "/tiers/0/service|null|/tiers/0/service|is missing",
                "/tiers/0/service/owner|\"boss\"|/tiers/0/service/owner|named, pool, none",
                "/tiers/0/service/commitments|null|/tiers/0/service/commitments|is missing",
                "/tiers/0/service/commitments/0/name|\"business review\"|/tiers/0/service/commitments/1/name|already",
                "/tiers/0/service/commitments/0/every|\"P0D\"|/tiers/0/service/commitments/0/every|longer than 0",
                "/tiers/0/service/commitments/0/every|\"PT1H\"|/tiers/0/service/commitments/0/every|period",
                "/tiers/0/service/commitments/0/hours|-1|/tiers/0/service/commitments/0/hours|0 to 168",
                "/tiers/2/service/commitments/0/hours|1|/tiers/2/service/owner|cannot have hours",
                "/tiers/1/service/commitments/0/hours|9|/tiers/0/service|must be above",
                "/rescore|null|/rescore|is missing",
                "/rescore/every|\"quarterly\"|/rescore/every|period",
                "/rescore/startingOn|\"2027-02-30\"|/rescore/startingOn|date",
                "/rescore/startingOn|\"0027-01-01\"|/rescore/startingOn|1970",
                "/rescore/startingOn|20270101|/rescore/startingOn|not a number",
                "/rescore/timeZone|\"Mars/Olympus\"|/rescore/timeZone|IANA",
                "/rescore/timeZone|null|/rescore/timeZone|is missing",
                "/rescore/mode|\"never\"|/rescore/mode|automatic, prompted",
                "/stability/margin|-1|/stability/margin|from 0",
                "/stability/graceCycles|1.5|/stability/graceCycles|whole",
                "/stability/maxStepsDown|0|/stability/maxStepsDown|from 1",
                "/liveDeals/reserve|1.1|/liveDeals/reserve|from 0 to 1",
                "/liveDeals/hours|null|/liveDeals/hours|is missing",
                "/liveDeals/minAmount|true|/liveDeals/minAmount|not true or false",
            })
    void refuses(String place, String json, String pointer, String detail) {
        var reading = FrameworkReader.read(Documents.set(Documents.example(), place, Documents.value(json)));
        assertThat(reading.framework()).isNull();
        assertThat(reading.errors()).anySatisfy(error -> {
            assertThat(error.pointer()).isEqualTo(pointer);
            assertThat(error.detail()).contains(detail);
        });
    }

    @Test
    void names_every_broken_rule_at_once() {
        var document = Documents.example();
        Documents.set(document, "/currency", "BUCKS");
        Documents.set(document, "/factors/0/scale/to", 0);
        Documents.set(document, "/tiers/0/cut/top", 0);
        Documents.set(document, "/rescore/timeZone", "Mars/Olympus");
        assertThat(FrameworkReader.read(document).errors())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/currency", "/factors/0/scale/to", "/tiers/0/cut/top", "/rescore/timeZone");
    }
}
