package unrolled;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;

/// The rules of `architecture.md` that the compiler does not know.
@AnalyzeClasses(packages = "unrolled", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String ENGINE = "unrolled.engine..";

  /// Calls whose answer differs from run to run.
  private static final Set<String> UNREPEATABLE = Set.of(
      "System.nanoTime", "System.currentTimeMillis", "Math.random", "StrictMath.random",
      "RandomGenerator.getDefault", "RandomGenerator.of", "UUID.randomUUID");

  @ArchTest
  static final ArchRule engineKnowsOnlyItselfAndPlainJava = classes()
      .that().resideInAPackage(ENGINE)
      .should().onlyDependOnClassesThat().resideInAnyPackage(
          ENGINE, "", "java.lang..", "java.util", "java.util.function", "java.util.random", "java.util.regex",
          "java.util.stream", "java.io", "java.nio..", "java.text", "java.math", "org.ejml..",
          "jdk.incubator.vector", "com.google.gson..", "org.jspecify..")
      .because("the mathematics must run, and be tested, without a window, a clock or a second thread");

  @ArchTest
  static final ArchRule engineStartsNoThread = noClasses()
      .that().resideInAPackage(ENGINE)
      .should().dependOnClassesThat().belongToAnyOf(Thread.class, Timer.class, ProcessBuilder.class)
      .because("who runs a training step, and when, is decided outside");

  @ArchTest
  static final ArchRule engineIsRepeatable = noClasses()
      .that().resideInAPackage(ENGINE)
      .should().accessTargetWhere(unrepeatable())
      .orShould().callConstructor(Random.class)
      .orShould().callConstructor(SplittableRandom.class)
      .because("the same seed must give the same numbers, bit for bit");

  @ArchTest
  static final ArchRule enginePackagesBuildOnEachOther = slices()
      .matching("unrolled.engine.(*)..")
      .should().beFreeOfCycles()
      .ignoreDependency(resideInAPackage("unrolled.engine.formula"),
          resideInAPackage("unrolled.engine.graph"))
      .because("only operations and the formulas printed from them are one subject in two packages");

  @ArchTest
  static final ArchRule ejmlStaysInMath = noClasses()
      .that().resideOutsideOfPackage("unrolled.engine.math")
      .should().dependOnClassesThat().resideInAPackage("org.ejml..")
      .because("matrices are flat arrays everywhere else");

  @ArchTest
  static final ArchRule vectorsStayInOneClass = noClasses()
      .that().haveNameNotMatching("unrolled\\.engine\\.math\\.VectorKernel(\\$.*)?")
      .should().dependOnClassesThat().resideInAPackage("jdk.incubator.vector..")
      .because("where the vector module is missing, no other class may fail to load");

  @ArchTest
  static final ArchRule viewModelsKnowNoScene = noClasses()
      .that().haveSimpleNameEndingWith("ViewModel")
      .should().dependOnClassesThat()
      .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.animation..")
      .because("view models are tested without a toolkit")
      .allowEmptyShould(true);

  @ArchTest
  static final ArchRule viewsDoNotCompute = noClasses()
      .that().resideInAnyPackage("unrolled.ui..", "unrolled.chart..", "unrolled.export..")
      .should().dependOnClassesThat()
      .haveNameMatching("unrolled\\.engine\\.math\\.(\\w*Kernel|Gemm|LinearAlgebra)")
      .because("every number on screen was computed by the engine")
      .allowEmptyShould(true);

  @ArchTest
  static final ArchRule commandLineReachesWindowsThroughApp = noClasses()
      .that().resideInAPackage("unrolled.cli..")
      .should().dependOnClassesThat().resideInAPackage("unrolled.ui..")
      .because("App is the only class that sees both halves");

  @ArchTest
  static final ArchRule windowsDoNotKnowTheCommandLine = noClasses()
      .that().resideInAPackage("unrolled.ui..")
      .should().dependOnClassesThat().resideInAPackage("unrolled.cli..")
      .because("App is the only class that sees both halves")
      .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints = noClasses()
      .that().resideOutsideOfPackages("unrolled.cli..", "unrolled")
      .should(ACCESS_STANDARD_STREAMS)
      .because("a result is a value, and only the command line and the program's entry write it out");

  private static DescribedPredicate<JavaAccess<?>> unrepeatable() {
    return DescribedPredicate.describe("differs from run to run", access -> {
      String name = access.getTarget().getName();
      return name.startsWith("parallel")
          || UNREPEATABLE.contains(access.getTargetOwner().getSimpleName() + "." + name);
    });
  }

  @ArchTest
  static void runLaterIsCalledInOnePlace(JavaClasses classes) {
    Set<String> callers = classes.stream()
        .filter(each -> each.getAccessesFromSelf().stream().anyMatch(
            call -> call.getTargetOwner().getFullName().equals("javafx.application.Platform")
                && call.getTarget().getName().equals("runLater")))
        .map(each -> each.getName().replaceFirst("\\$.*", ""))
        .collect(toSet());
    assertTrue(callers.size() <= 1, () -> "Platform.runLater is called in " + callers);
  }
}
