package dev.pgwright.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// States with one known fault, and healthy plans.
@Tag("pg")
class DiagnosisTest {

  /// The fastest of so many runs speaks: a busy machine stretches any part of a single one. Tables
  /// are large enough for the fastest machine to need the time that a finding takes.
  private static final int RUNS = 5;

  private static ScratchDatabase database;
  private static Connection connection;

  @BeforeAll
  static void create() throws SQLException {
    database = SharedSandbox.get().create("diagnosis");
    connection = database.connect();
    run(
        """
        create table a (id int primary key, b int, c int, t text);
        insert into a select n, n % 1000, n % 1000, md5(n::text) from generate_series(1, 400000) n;
        create table d (id int, a int);
        insert into d select n, n from generate_series(1, 3000) n;
        create index on a (b);
        create index on d (id);
        vacuum analyze a;
        vacuum analyze d;
        create table stale (id int, b int) with (autovacuum_enabled = off);
        insert into stale select 1, 1;
        analyze stale;
        insert into stale select n, n from generate_series(1, 60000) n;
        set max_parallel_workers_per_gather = 0;
        set jit = off;
        """);
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R07 | | select * from a where t = 'x'",
        "R25 | | select * from a where md5(md5(t)) = 'x'",
        "R11 | set work_mem = '64kB' | select * from a order by t",
        "R12 | set work_mem = '64kB'; set enable_mergejoin = off; set enable_nestloop = off | select count(*) from a x join a y on y.c = x.id",
        "R13 | set work_mem = '64kB'; set enable_sort = off | select t, count(*) from a group by t",
        "R14 | set enable_hashjoin = off; set enable_mergejoin = off; set enable_material = off; set enable_memoize = off; set enable_indexscan = off; set enable_bitmapscan = off | select count(*) from d x, d y where x.id < 300 and y.a = x.a",
        "R22 | | select id, (select count(*) from d where d.a = a.id) from a where id <= 1000",
        "R01 | | select s.b, count(*) from stale s join a on a.id = s.b group by 1",
      })
  void finds_its_fault(String rule, String settings, String query) throws SQLException {
    assertThat(found(settings, query)).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from a where id = 7",
        "select * from a where b = 7",
        "select * from a order by id limit 10",
        "select count(*) from a",
        "select b, count(*) from a group by b",
        "select * from a join d on d.id = a.id",
        "select * from a where id in (select a from d where id < 10)",
        "select * from a limit 5",
        "select * from d order by a",
        "select * from a x join a y on x.id = y.id limit 20",
      })
  void finds_nothing_in_a_healthy_plan(String query) throws SQLException {
    assertThat(found(null, query)).isEmpty();
  }

  private static List<String> found(@Nullable String settings, String query) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin");
      if (settings != null) {
        statement.execute(settings.replace("set ", "set local "));
      }
      Plan fastest = Plan.read(explained(statement, query));
      for (int again = 1; again < RUNS; again++) {
        Plan plan = Plan.read(explained(statement, query));
        fastest = plan.executionMs() < fastest.executionMs() ? plan : fastest;
      }
      statement.execute("rollback");
      return Diagnosis.of(fastest).stream().map(Finding::rule).toList();
    }
  }

  private static String explained(Statement statement, String query) throws SQLException {
    var text = new StringBuilder();
    try (ResultSet rows = statement.executeQuery("explain (analyze, buffers) " + query)) {
      while (rows.next()) {
        text.append(rows.getString(1)).append('\n');
      }
    }
    return text.toString();
  }

  private static void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String one : sql.split(";\n", -1)) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
  }
}
