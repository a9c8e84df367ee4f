package dev.pgwright.explain.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgwright.explain.rules.PlanRules;
import dev.pgwright.explain.rules.Rule;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// States with one known fault each, and healthy plans; `-Dfaults.only=R07` and
/// `-Dfaults.version=18` for some of them.
@Tag("pg")
public class FaultsTest {

  /// A busy machine stretches any part of a single run.
  private static final int RUNS = 5;

  /// One of each family, with tables of their own.
  private static final List<String> SAMPLE =
      List.of(
          "R05: values thought to be unique that are not",
          "R06: months of days",
          "R14: an inner side without an index",
          "R26: a word anywhere",
          "R32: a foreign key without an index");

  @Test
  void every_rule_has_its_states() {
    for (Rule rule : PlanRules.ALL) {
      String id = rule.info().id();
      assertThat(FaultCase.all().stream().filter(it -> it.rule().equals(id)))
          .as(id)
          .hasSizeGreaterThanOrEqualTo(3);
    }
    assertThat(FaultCase.all().stream().filter(FaultCase::healthy)).hasSizeGreaterThan(60);
  }

  @Test
  void a_sample_is_found() throws SQLException {
    List<FaultCase> cases =
        FaultCase.all().stream().filter(it -> SAMPLE.contains(it.name())).toList();
    try (ScratchDatabase database = SharedSandbox.get().create("faults")) {
      assertThat(cases).hasSameSizeAs(SAMPLE);
      assertThat(cases)
          .allSatisfy(
              it ->
                  assertThat(
                          IntStream.range(0, RUNS)
                              .mapToObj(run -> FaultRun.of(it, database, run))
                              .anyMatch(FaultRun.Result::hit))
                      .as(it.name())
                      .isTrue());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  @Tag("matrix")
  void faults_are_found_and_healthy_plans_are_left_alone(int major)
      throws SQLException, IOException {
    assumeTrue(System.getProperty("faults.version", "" + major).equals("" + major));
    String only = System.getProperty("faults.only", "");
    List<FaultCase> cases =
        FaultCase.all().stream().filter(it -> it.name().contains(only)).toList();
    var score = new FaultScore(results(SharedSandbox.version(major), cases));
    String table = "PostgreSQL " + major + "\n\n" + score.table();
    Files.writeString(Path.of("target", "faults-" + major + ".md"), table + "\n" + score.misses());
    if (only.isEmpty()) {
      assertThat(score.precision()).as(score.misses()).isGreaterThanOrEqualTo(0.95);
      assertThat(score.recall()).as(score.misses()).isGreaterThanOrEqualTo(0.90);
    } else if (!score.misses().isEmpty()) {
      fail(score.misses());
    }
  }

  /// The table of a version as Markdown: a line for each rule.
  public static String report(int major) throws SQLException {
    var score = new FaultScore(results(SharedSandbox.version(major), FaultCase.all()));
    return score.table();
  }

  private static List<FaultRun.Result> results(Sandbox sandbox, List<FaultCase> cases)
      throws SQLException {
    var results = new ArrayList<FaultRun.Result>();
    try (ScratchDatabase database = sandbox.create("faults");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = on");
      for (String table : FaultCase.tables()) {
        statement.execute(table);
      }
      List<String> offered = offered(statement);
      for (FaultCase it : cases) {
        if (it.part("needs").isEmpty() || offered.contains(it.part("needs"))) {
          results.add(FaultRun.of(it, database, results.size()));
        }
      }
    }
    return results;
  }

  /// What not every server has.
  private static List<String> offered(Statement statement) throws SQLException {
    var offered = new ArrayList<String>();
    try (ResultSet row = statement.executeQuery("select pg_jit_available()")) {
      if (row.next() && row.getBoolean(1)) {
        offered.add("jit");
      }
    }
    statement.execute("alter system set full_page_writes = on");
    statement.execute("select pg_reload_conf(), pg_sleep(0.3)");
    offered.add("full_page_writes");
    return offered;
  }

  /// For reading: a number with two places.
  static String number(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
