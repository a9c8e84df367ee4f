package dev.pgwright.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.review.server.ServerRules;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.counters.CountersReader;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// Every rule finds what its first example has, and nothing in its second; each example has a
/// schema of its own in one database, which is read once.
@Tag("pg")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {

  private static final List<Examples> ALL = Examples.all();

  /// Rules that need an hour, a day, a large table or another server to find something.
  private static final List<String> WITHOUT_EXAMPLE =
      List.of(
          "invalid-index",
          "bloated-table",
          "scanned-table",
          "brin-suffices",
          "wraparound-age",
          "unused-table",
          "long-transaction",
          "prepared-transaction",
          "blocked-sessions",
          "connections-near-limit",
          "abandoned-slot",
          "replica-behind",
          "broken-pages",
          "unsafe-settings",
          "cache-too-small",
          "outdated-extension",
          "extension-in-public",
          "serial-gin-build",
          "synchronous-io");

  private ScratchDatabase database;
  private List<Remark> remarks;

  @BeforeAll
  void read() throws SQLException {
    database = SharedSandbox.get().create("review");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < ALL.size(); i++) {
        make(statement, "bad" + i, ALL.get(i).bad());
        make(statement, "good" + i, ALL.get(i).good());
      }
      statement.execute("select pg_stat_force_next_flush()");
      statement.execute("select 1");
    }
    Map<String, String> env = new LinkedHashMap<>();
    CountersReader.Counted counted = CountersReader.read(database.libpqUrl(), env, List.of());
    assertThat(counted.known().notes()).isEmpty();
    remarks =
        Review.of(
            new Subject(counted.schema(), counted.known(), 18, Convention.MISSION),
            ReviewRules.ALL);
  }

  @AfterAll
  void drop() {
    database.close();
  }

  private static void make(Statement statement, String schema, String sql) throws SQLException {
    statement.execute("create schema " + schema);
    statement.execute("set search_path = " + schema);
    for (Part part : Script.split(sql)) {
      if (part instanceof Part.Statement it) {
        statement.execute(it.span().of(sql));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> a_rule_finds_what_its_example_has() {
    return ALL.stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.rule(),
                    () -> {
                      assertThat(found(it.rule(), "bad" + ALL.indexOf(it)))
                          .containsExactlyInAnyOrderElementsOf(it.reports());
                      assertThat(found(it.rule(), "good" + ALL.indexOf(it))).isEmpty();
                    }));
  }

  private List<String> found(String rule, String schema) {
    return remarks.stream()
        .filter(it -> it.rule().id().equals(rule) && it.object() != null)
        .map(it -> it.object().label())
        .filter(it -> it.contains(":" + schema + "."))
        .map(it -> it.replace(":" + schema + ".", ":"))
        .toList();
  }

  @Test
  void every_change_runs_where_it_was_found() throws SQLException {
    var failed = new TreeMap<String, String>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (Remark it : remarks) {
        try {
          for (String change : it.change()) {
            statement.execute(change);
          }
        } catch (SQLException e) {
          failed.put(it.message(), it.change() + ": " + e.getMessage());
        }
        connection.rollback();
      }
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void every_rule_has_an_example_or_a_reason() {
    var examples = ALL.stream().map(Examples::rule).toList();
    assertThat(ReviewRules.ALL.stream().map(it -> it.info().id()).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(examples.stream(), WITHOUT_EXAMPLE.stream()).toList());
  }

  @Test
  void every_rule_states_what_it_costs_to_leave_it() {
    assertThat(ReviewRules.ALL)
        .allSatisfy(
            it -> {
              assertThat(it.leaving()).isNotBlank().doesNotEndWith(".");
              assertThat(it.since()).isBetween(14, 18);
            });
    assertThat(ServerRules.ALL).isNotEmpty();
  }

  @Test
  void every_finding_has_a_change_or_says_what_to_decide() {
    assertThat(remarks)
        .allSatisfy(it -> assertThat(it.advice() != null || !it.change().isEmpty()).isTrue());
  }
}
