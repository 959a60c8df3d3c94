package io.tierline.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import io.tierline.contracts.topic.TopicStep;
import jakarta.inject.Inject;
import java.util.List;

/** The rules themselves. */
final class Rules {
    static final List<String> SERVICES = List.of("partner", "scoring", "tiering", "capacity", "slack", "console");

    static final ArchRule CONTRACTS_SEE_ONLY_THE_DOMAIN = classes()
            .that(resideInAPackage("..contracts.."))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.tierline.prioritization..",
                    "..contracts..",
                    "com.fasterxml.jackson..",
                    "org.apache.kafka..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..");

    static final ArchRule THE_OPTIMIZER_SEES_ONLY_THE_DOMAIN = classes()
            .that(resideInAPackage("..planning.."))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.tierline.prioritization.capacity..",
                    "..planning..",
                    "com.google.ortools..",
                    "com.google.protobuf..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..");

    static final ArchRule ONLY_THE_OPTIMIZER_SEES_ITS_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackages("io.tierline.planning..", "io.tierline.benchmarks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.ortools..")
            .because("whoever plans goes through the domain's port");

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|DTO|Dto)(\\$.*)?")
            .orShould()
            .haveNameMatching(".*\\.Base[A-Z].*");

    static final ArchRule CONSTRUCTORS_INJECT =
            fields().should().notBeAnnotatedWith(Inject.class).because("constructors show what a class needs");

    static final ArchRule OUTPUT_GOES_THROUGH_THE_LOG = noClasses()
            .that()
            .resideOutsideOfPackages("..platform..", "..testkit..")
            .and()
            .areNotAssignableTo(TopicStep.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    static final ArchRule TIME_IS_PASSED_IN = noClasses()
            .that()
            .resideOutsideOfPackages("..platform..", "..testkit..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the clock is a java.time.Clock that the edge hands in");

    static final ArchRule NOBODY_SLEEPS = noClasses()
            .that()
            .resideOutsideOfPackages("..platform..")
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class);

    private Rules() {}

    /** A service sees the domain, contracts and the kit, never another service. */
    static ArchRule seesNoOther(String service) {
        var others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "io.tierline." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage("io.tierline." + service + "..", "io.tierline.architecture.bait." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }
}
