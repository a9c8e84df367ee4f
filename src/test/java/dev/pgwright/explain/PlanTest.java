package dev.pgwright.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real plans, in every format.
@Tag("pg")
class PlanTest {

  private static final String TABLES =
      """
      create table a (id int primary key, b int, c text);
      insert into a select n, n % 100, 'c' || n from generate_series(1, 20000) n;
      create table d (id int, a int);
      insert into d select n, n % 20000 from generate_series(1, 3000) n;
      create index on a (b);
      analyze a; analyze d;
      create table "Odd ""Name" ("A b" int);
      create index "My Index" on "Odd ""Name" ("A b");
      set max_parallel_workers_per_gather = 0;
      """;

  private static final List<String> QUERIES =
      List.of(
          "select * from a where c = 'c7'",
          "select * from a where b = 3 order by c limit 5",
          "select b, count(*) from a group by b having count(*) > 3 order by 2",
          "select * from a join d on d.a = a.id where a.b < 50",
          "select * from a left join d on d.a = a.id where d.id is null",
          "select * from d where exists (select from a where a.id = d.a and a.b > 90)",
          "with x as materialized (select * from a where b < 10), y as (select 1)"
              + " select count(*) from x u join x v using (id)",
          "select (select max(id) from d), id from a where id > (select avg(a) from d)",
          "select id, (select count(*) from d where d.a = a.id) from a where id < 20",
          "select * from a where b = 1 or b = 2",
          "select * from a where b in (select a from d where id < 5) union select * from a where id = 1",
          "select *, rank() over (partition by b order by id) from a where id < 500",
          "select * from generate_series(1, 10) g(n), lateral (select * from a where id = g.n) x",
          "select * from a where false",
          "select * from (values (1), (2)) v(x) join a on a.id = v.x",
          "select id from a where id < 30 intersect select a from d",
          "select * from \"Odd \"\"Name\" \"My Alias\" where \"A b\" = 1",
          "select * from public.a \"On\" order by id desc limit 3",
          "select * from a tablesample system (10) repeatable (1) where b = 1",
          "select a.b, d.id from a full join d on d.a = a.id order by 1, 2",
          "select * from unnest(array[1, 2]) u",
          "with w as (select id, (select count(*) from d where d.a = a.id) n from a where id < 50)"
              + " select * from w x, w y where x.n = y.n",
          "select * from a where id not in (select a from d where a is not null) and b = 2",
          "select * from (select *, row_number() over (order by id) n from a) x where n <= 5",
          "select * from a order by b, id limit 50",
          "select * from xmltable('/r' passing '<r>1</r>' columns x int path '.') x",
          "select 1 where current_date < date '2000-01-01'",
          "with recursive r as (select 1 as n union all select n + 1 from r where n < 9)"
              + " select * from r");

  @Test
  void frames_and_logs_are_looked_through() {
    String plan =
        """
        Limit  (cost=0.00..1.00 rows=5 width=4) (actual time=0.010..0.020 rows=5.00 loops=1)
          Buffers: shared hit=3 read=2
          ->  Seq Scan on a  (cost=0.00..9.00 rows=50 width=4) (actual time=0.008..0.009 rows=5.00 loops=1)
                Filter: (id > 3)
                Rows Removed by Filter: 7
        Planning Time: 0.100 ms
        Execution Time: 0.200 ms
        """;
    Plan bare = Plan.read(plan);
    assertThat(bare.executionMs()).isEqualTo(0.2);
    assertThat(bare.root().number("Shared Read Blocks")).isEqualTo(2);
    assertThat(bare.root().children().getFirst().number("Rows Removed by Filter")).isEqualTo(7);
    String framed = "  QUERY PLAN\n-------------\n" + plan.indent(1) + "(7 rows)\n\n";
    assertThat(Plan.read(framed)).isEqualTo(bare);
    String boxed =
        "+----+\n| QUERY PLAN |\n+----+\n"
            + plan.lines().map(it -> "| " + it + "   |\n").collect(Collectors.joining())
            + "+----+\n";
    assertThat(Plan.read(boxed)).isEqualTo(bare);
    String logged =
        "2026-02-03 UTC [1] LOG:  duration: 0.200 ms  plan:\n\tQuery Text: select *\n\tfrom a;\n"
            + plan.lines().limit(5).map(it -> "\t" + it + "\n").collect(Collectors.joining())
            + "2026-02-03 UTC [1] LOG:  more\n";
    assertThat(Plan.read(logged).root()).isEqualTo(bare.root());
    assertThat(Plan.read(logged).query()).isEqualTo("select *\nfrom a;");
    assertThat(Plan.read(logged).executionMs()).isEqualTo(0.2);
    assertThat(Plan.read(plan.indent(1))).isEqualTo(bare);
  }

  @Test
  void what_never_ran_takes_no_time() {
    Plan plan =
        Plan.read(
            """
            Nested Loop  (cost=0.00..9.00 rows=1 width=4) (actual time=8.000..8.000 rows=0 loops=1)
              ->  Seq Scan on a  (cost=0.00..4.00 rows=1 width=4) (actual time=7.000..7.000 rows=0 loops=1)
              ->  Seq Scan on b  (cost=0.00..4.00 rows=1 width=4) (never executed)
            Execution Time: 8.100 ms
            """);
    Times times = Times.of(plan);
    assertThat(plan.root().all().stream().map(times::own)).containsExactly(1.0, 7.0, 0.0);
    assertThat(plan.root().children().getLast().ran()).isFalse();
  }

  @Test
  void triggers_and_compiling_are_told_apart() {
    Plan plan =
        Plan.read(
            """
            Delete on t  (cost=0.00..9.00 rows=0 width=0) (actual time=8.000..8.000 rows=0 loops=1)
            Planning Time: 0.100 ms
            JIT:
              Functions: 3
              Options: Inlining true, Optimization true, Expressions true, Deforming true
              Timing: Generation 1.000 ms (Deform 0.100 ms), Inlining 2.000 ms, Total 12.500 ms
            Trigger for constraint u_t_fkey: time=30.500 calls=10
            Trigger RI_x on u: time=1.500 calls=10
            Execution Time: 60.000 ms
            """);
    assertThat(plan.jitMs()).isEqualTo(12.5);
    assertThat(plan.triggerMs()).isEqualTo(32);
    assertThat(Diagnosis.of(plan)).extracting(Finding::rule).contains("R29", "R32");
  }

  @Test
  void workers_share_the_time_and_subplans_are_charged_to_their_readers() {
    Plan plan =
        Plan.read(
            """
            Gather  (cost=0.00..9.00 rows=1 width=4) (actual time=1.000..30.000 rows=9 loops=1)
              Workers Planned: 2
              Workers Launched: 2
              CTE x
                ->  Seq Scan on d  (cost=0.00..4.00 rows=1 width=4) (actual time=0.000..6.000 rows=1 loops=1)
              InitPlan 2 (returns $1)
                ->  Seq Scan on e  (cost=0.00..4.00 rows=1 width=4) (actual time=0.000..3.000 rows=1 loops=1)
              ->  Nested Loop  (cost=0.00..4.00 rows=1 width=4) (actual time=0.000..28.000 rows=3 loops=3)
                    ->  Parallel Seq Scan on a  (cost=0.00..4.00 rows=1 width=4) (actual time=0.000..10.000 rows=3 loops=3)
                          Filter: (b > $1)
                    ->  CTE Scan on x  (cost=0.00..4.00 rows=1 width=4) (actual time=0.000..1.500 rows=1 loops=30)
            Execution Time: 30.500 ms
            """);
    Times times = Times.of(plan);
    assertThat(plan.root().all().stream().map(PlanNode::type))
        .containsExactly("Gather", "Seq Scan", "Seq Scan", "Nested Loop", "Seq Scan", "CTE Scan");
    assertThat(plan.root().all().stream().map(times::own))
        .containsExactly(2.0, 6.0, 3.0, 3.0, 7.0, 9.0);
  }

  @Test
  void every_format_tells_the_same() throws SQLException {
    check(SharedSandbox.get());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  @Tag("matrix")
  void every_format_of_older_servers_tells_the_same(int major) throws SQLException {
    check(SharedSandbox.version(major));
  }

  private static void check(Sandbox sandbox) throws SQLException {
    try (ScratchDatabase database = sandbox.create("plans");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLES);
      for (String query : QUERIES) {
        Plan json = Plan.read(explained(statement, "json, timing off", query));
        for (String format : List.of("yaml", "xml", "text")) {
          Plan other = Plan.read(explained(statement, format + ", timing off", query));
          assertThat(shape(other)).as(format + " " + query).isEqualTo(shape(json));
        }
        Plan timed = Plan.read(explained(statement, "text", query));
        Times times = Times.of(timed);
        double own = timed.root().all().stream().mapToDouble(times::own).sum();
        assertThat(own).as(query).isCloseTo(times.whole(timed.root()), within(0.5));
      }
    }
  }

  private static String explained(Statement statement, String format, String query)
      throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("explain (analyze, format " + format + ") " + query)) {
      var text = new StringBuilder();
      while (rows.next()) {
        text.append(rows.getString(1)).append('\n');
      }
      return text.toString();
    }
  }

  private static String shape(Plan plan) {
    return plan.root().all().stream()
        .map(
            it ->
                String.join(
                    " ",
                    it.title(),
                    String.valueOf(it.subplan()),
                    String.valueOf(it.cost()),
                    String.valueOf(it.rows()),
                    String.valueOf(it.actual()),
                    it.detail("Filter"),
                    String.valueOf(it.number("Rows Removed by Filter")),
                    String.valueOf(it.children().size())))
        .collect(Collectors.joining("\n"));
  }
}
