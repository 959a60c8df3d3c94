package io.tierline.prioritization.purity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tierline.prioritization.purity.Baits.ReadsTheClock;
import io.tierline.prioritization.purity.Baits.ReadsTheEnvironment;
import io.tierline.prioritization.purity.Baits.RollsDice;
import io.tierline.prioritization.purity.Baits.Unordered;
import io.tierline.prioritization.purity.Baits.UsesALibrary;
import io.tierline.prioritization.purity.Baits.UsesMath;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What the domain must never see, and for each rule a class that breaks it on purpose. */
@AnalyzeClasses(packages = "io.tierline.prioritization", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {
    private static final Set<String> ENVIRONMENT = Set.of("getenv", "getProperty", "currentTimeMillis", "nanoTime");

    @ArchTest
    static final ArchRule depends_on_the_jdk_and_annotations_only = classes()
            .that()
            .resideInAPackage("io.tierline.prioritization..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..",
                    "com.google.errorprone.annotations..",
                    "io.tierline.prioritization..");

    @ArchTest
    static final ArchRule never_reads_the_clock = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethodWhere(calls("java.time..", Set.of("now")));

    @ArchTest
    static final ArchRule never_draws_at_random = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|random\\..*|concurrent\\.ThreadLocalRandom)")
            .orShould()
            .callMethodWhere(calls("java.util", Set.of("randomUUID", "shuffle")))
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule never_looks_around = noClasses()
            .should()
            .callMethodWhere(calls("java.lang", ENVIRONMENT))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.(Thread|Runtime|ProcessBuilder)");

    /** Their results may differ by an ulp from machine to machine; StrictMath's may not. */
    @ArchTest
    static final ArchRule takes_powers_and_logarithms_that_are_the_same_everywhere = noClasses()
            .should()
            .callMethod(Math.class, "pow", double.class, double.class)
            .orShould()
            .callMethod(Math.class, "log", double.class)
            .orShould()
            .callMethod(Math.class, "exp", double.class);

    /** Iteration over them differs from process to process. */
    @ArchTest
    static final ArchRule keeps_no_map_without_an_order = noClasses()
            .should()
            .callMethod(Map.class, "copyOf", Map.class)
            .orShould()
            .callMethod(Set.class, "copyOf", Collection.class);

    @ArchTest
    static void each_rule_catches_its_bait(JavaClasses ignored) {
        var baits = Map.of(
                depends_on_the_jdk_and_annotations_only, UsesALibrary.class,
                never_reads_the_clock, ReadsTheClock.class,
                never_draws_at_random, RollsDice.class,
                never_looks_around, ReadsTheEnvironment.class,
                takes_powers_and_logarithms_that_are_the_same_everywhere, UsesMath.class,
                keeps_no_map_without_an_order, Unordered.class);
        baits.forEach((rule, bait) -> {
            var imported = new ClassFileImporter().importClasses(bait);
            assertThat(imported).hasSize(1);
            assertThat(rule.evaluate(imported).hasViolation())
                    .as(rule.getDescription())
                    .isTrue();
        });
    }

    private static DescribedPredicate<JavaMethodCall> calls(String inPackage, Set<String> names) {
        return DescribedPredicate.describe("call one of " + names, call -> {
            var owner = call.getTargetOwner().getPackageName();
            boolean there = inPackage.endsWith("..")
                    ? owner.startsWith(inPackage.substring(0, inPackage.length() - 2))
                    : owner.equals(inPackage);
            return there && names.contains(call.getTarget().getName());
        });
    }
}
