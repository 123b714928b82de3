package io.groundwork.platform.token;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.groundwork.test.ArchitectureRules;

@AnalyzeClasses(packages = "io.groundwork.platform.token", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    ArchTests rules = ArchTests.in(ArchitectureRules.class);
}
