package io.groundwork.ingest;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.groundwork.test.ArchitectureRules;

@AnalyzeClasses(packages = "io.groundwork.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule INTAKE_KNOWS_NO_FEATURE = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("io.groundwork.ingest.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.groundwork.ingest.order..", "io.groundwork.ingest.click..");
}
