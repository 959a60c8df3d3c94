package io.tierline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.tierline.architecture.bait.Baits;
import io.tierline.architecture.bait.PlannerWithASolver;
import io.tierline.architecture.bait.SomethingManager;
import io.tierline.architecture.bait.contracts.ContractWithAService;
import io.tierline.architecture.bait.partner.PartnerThatSeesScoring;
import io.tierline.architecture.bait.planning.OptimizerWithContracts;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the shipped classes against the rules, and each rule against a class that breaks it. */
class ArchitectureTest {
    private static JavaClasses shipped;

    @BeforeAll
    static void read() {
        shipped = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/end-to-end/"))
                .importPackages("io.tierline");
    }

    @Test
    void every_service_was_read() {
        assertThat(shipped.stream().anyMatch(c -> c.getPackageName().startsWith("io.tierline.benchmarks")))
                .isTrue();
        assertThat(shipped.stream().anyMatch(c -> c.getPackageName().startsWith("io.tierline.planning")))
                .isTrue();
        for (var service : Rules.SERVICES)
            assertThat(shipped.stream().anyMatch(c -> c.getPackageName().startsWith("io.tierline." + service)))
                    .as(service)
                    .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> shipped_classes_keep_the_rules() {
        return Stream.concat(
                        Stream.of(
                                Rules.CONTRACTS_SEE_ONLY_THE_DOMAIN,
                                Rules.THE_OPTIMIZER_SEES_ONLY_THE_DOMAIN,
                                Rules.ONLY_THE_OPTIMIZER_SEES_ITS_LIBRARY,
                                Rules.NAMES_SAY_WHAT_A_CLASS_IS,
                                Rules.CONSTRUCTORS_INJECT,
                                Rules.OUTPUT_GOES_THROUGH_THE_LOG,
                                Rules.TIME_IS_PASSED_IN,
                                Rules.NOBODY_SLEEPS,
                                Rules.seesNoOther("benchmarks")),
                        Rules.SERVICES.stream().map(Rules::seesNoOther))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(shipped)));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_catches_a_class_that_breaks_it() {
        return Stream.of(
                caught(Rules.CONTRACTS_SEE_ONLY_THE_DOMAIN, ContractWithAService.class),
                caught(Rules.THE_OPTIMIZER_SEES_ONLY_THE_DOMAIN, OptimizerWithContracts.class),
                caught(Rules.ONLY_THE_OPTIMIZER_SEES_ITS_LIBRARY, PlannerWithASolver.class),
                caught(Rules.NAMES_SAY_WHAT_A_CLASS_IS, SomethingManager.class),
                caught(Rules.CONSTRUCTORS_INJECT, Baits.class),
                caught(Rules.OUTPUT_GOES_THROUGH_THE_LOG, Baits.class),
                caught(Rules.TIME_IS_PASSED_IN, Baits.class),
                caught(Rules.NOBODY_SLEEPS, Baits.class),
                caught(Rules.seesNoOther("partner"), PartnerThatSeesScoring.class));
    }

    private static DynamicTest caught(ArchRule rule, Class<?> bait) {
        return DynamicTest.dynamicTest(
                rule.getDescription(),
                () -> assertThat(rule.evaluate(new ClassFileImporter().importClasses(bait))
                                .hasViolation())
                        .isTrue());
    }
}
