package dev.pgwright.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.pgwright.plan.Plan;
import dev.pgwright.testing.Golden;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/// Every pair of schemas: the plan is the one on file, and it leads there and back.
///
/// Pairs about tables are here, the others in [GoldenObjectsTest], so that two processes share
/// them.
@Tag("slow")
class GoldenTest {

  static final Path ROOT = Path.of("src/test/resources/golden");

  private static final List<String> TABLES =
      List.of("column", "constraint", "index", "inheritance", "partition", "table");

  @TestFactory
  Stream<DynamicTest> leads_there_and_back() throws IOException {
    return tests(true);
  }

  /// @param tables whether the pairs about tables are wanted, or all others
  static Stream<DynamicTest> tests(boolean tables) throws IOException {
    return cases().stream()
        .filter(folder -> TABLES.contains(ROOT.relativize(folder).getName(0).toString()) == tables)
        .map(folder -> dynamicTest(ROOT.relativize(folder).toString(), () -> check(folder)));
  }

  @Test
  @DisabledIfSystemProperty(named = "golden.only", matches = ".+")
  void there_are_enough_cases() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(250);
  }

  private static void check(Path folder) throws Exception {
    GoldenCase.Outcome outcome = new GoldenCase(folder, SharedSandbox.get()).run();
    Trial trial = outcome.trial();
    Plan plan = trial.plan();
    if (plan.refusals().isEmpty() && plan.approvals().isEmpty()) {
      trial.leadsThere();
    }
    trial.leadsBack();
    assertThat(plan.refusals().isEmpty() || plan.steps().isEmpty()).as("all or nothing").isTrue();
    assertThat(plan.kept())
        .allSatisfy(it -> assertThat(plan.approvals().toString()).contains(it.toString()));
    Golden.compare(folder.resolve("plan.sql"), outcome.sql());
    Golden.compare(folder.resolve("alembic.py"), outcome.alembic());
    Golden.compare(folder.resolve("shows.tsv"), outcome.shown());
  }

  /// The directories, ordered.
  static List<Path> cases() throws IOException {
    List<String> only = List.of(System.getProperty("golden.only", "").split(","));
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(it -> it.endsWith("old.sql"))
          .map(Path::getParent)
          .filter(it -> only.isEmpty() || only.stream().anyMatch(it.toString()::contains))
          .sorted()
          .toList();
    }
  }
}
