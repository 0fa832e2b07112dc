package io.brook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may import whom. Think about the layering before changing this file.
class ArchitectureTest {
    private static final String ROOT = "io.brook";

    /// What each pure package may see of Brook besides itself, `record` and the contract.
    private static final Map<String, List<String>> SEES = Map.of(
            "record", List.of(),
            "wire", List.of(),
            "validate", List.of(),
            "admission", List.of("validate"),
            "dlq", List.of("validate", "admission"),
            "pii", List.of(),
            "landing", List.of());

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // A module of its own, which only the tests see.
            .withImportOption(location -> !location.contains("/io/brook/oracle/"))
            .importPackages(ROOT);

    @ParameterizedTest
    @ValueSource(strings = {"record", "wire", "validate", "admission", "dlq", "landing", "pii"})
    void aPurePackageSeesNoMachineryAndNoOtherPackage(String pure) {
        classes()
                .that()
                .resideInAPackage(ROOT + "." + pure)
                .should()
                .onlyDependOnClassesThat(allowedTo(pure))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> allowedTo(String pure) {
        var own = ROOT + "." + pure;
        var seen = SEES.getOrDefault(pure, List.of()).stream()
                .map(other -> ROOT + "." + other)
                .toArray(String[]::new);
        var pureJava = resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.nio..",
                        "java.io..",
                        "java.security..",
                        "java.text..",
                        "javax.crypto..",
                        "",
                        "org.jspecify..",
                        "org.slf4j..",
                        "org.apache.avro..",
                        "com.fasterxml.jackson..",
                        "com.google.errorprone.annotations..")
                .as("pure Java, Avro and Jackson");
        return pureJava.or(resideInAnyPackage(own, ROOT + ".record", ROOT + ".contract"))
                .or(resideInAnyPackage(seen));
    }

    @Test
    void onlyTheStreamsPackageKnowsKafkaStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".streams")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka.streams..", "org.rocksdb..")
                .check(CLASSES);
    }

    @Test
    void onlyTheRuntimeKnowsMicronautAndMetrics() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut..", "io.micrometer..", "jakarta..")
                .check(CLASSES);
    }

    @Test
    void onlyTheSnowpipePackageKnowsSnowflakesClients() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".landing.snowpipe")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.snowflake..", "net.snowflake..", "java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void onlyTheRegistryPackageSpeaksHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".wire.registry", ROOT + ".landing.snowpipe", ROOT + ".runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .check(CLASSES);
    }

    @Test
    void noPackageStandsInACycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nobodySwallowsStandardOutput() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }
}
