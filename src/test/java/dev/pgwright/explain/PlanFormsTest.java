package dev.pgwright.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pgwright.PgwrightException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Plans as logs and people hand them on.
class PlanFormsTest {

  private static final String TREE =
      """
      Sort  (cost=9.00..9.10 rows=5 width=4) (actual time=0.030..0.031 rows=5 loops=1)
        Sort Key: id
        ->  Bitmap Heap Scan on a  (cost=1.00..8.00 rows=5 width=4) (actual time=0.010..0.020 rows=5 loops=1)
              Recheck Cond: (b = 2)
              Filter: (NOT (hashed SubPlan 1))
              ->  Bitmap Index Scan on a_b_idx  (cost=0.00..1.00 rows=5 width=0) (actual time=0.001..0.001 rows=9 loops=1)
                    Index Cond: (b = 2)
              SubPlan 1
                ->  Seq Scan on d  (cost=0.00..4.00 rows=9 width=4) (actual time=0.001..0.002 rows=9 loops=1)
      """;

  private static final String QUERY = "Query Text: select \"x\" from a;\n";

  @Test
  void a_subplan_belongs_to_the_node_above_its_name() {
    Plan plan = Plan.read(TREE);
    PlanNode scan = plan.root().children().getFirst();
    assertThat(scan.children())
        .extracting(PlanNode::title, PlanNode::subplan)
        .containsExactly(
            tuple("Bitmap Index Scan using a_b_idx", null), tuple("Seq Scan on d", "SubPlan 1"));
  }

  @Test
  void costs_and_times_may_be_missing() {
    Plan plan =
        Plan.read(
            """
             Update on d (actual rows=0.00 loops=1)
               ->  Index Scan using d_pkey on d (actual rows=4.00 loops=1)
                     Index Cond: (id < 5)
                     Index Searches: 1
             Trigger My trig: calls=4
             Trigger for constraint d_a_fkey on a: calls=9
            """);
    assertThat(plan.triggers())
        .extracting(Trigger::name, Trigger::calls)
        .containsExactly(tuple("My trig", 4.0), tuple("d_a_fkey", 9.0));
    assertThat(plan.root().children().getFirst().number("Index Searches")).isEqualTo(1);
    Plan bare = Plan.read("Hash Join\n  Hash Cond: (a.id = d.a)\n  ->  Seq Scan on a\n");
    assertThat(bare.root().children().getFirst().title()).isEqualTo("Seq Scan on a");
    assertThatThrownBy(() -> Plan.read("Sorry, nothing to see\n"))
        .isInstanceOf(PgwrightException.class);
  }

  @Test
  void rows_that_merge_has_written_are_counted() {
    PlanNode merge =
        Plan.read(
                """
                Merge on d  (cost=1.00..2.00 rows=0 width=0) (actual time=1.000..1.000 rows=0 loops=1)
                  Tuples: inserted=10 updated=2143 deleted=428 skipped=429
                  ->  Hash Join  (cost=1.00..2.00 rows=9 width=0) (actual time=0.500..0.500 rows=3010 loops=1)
                        ->  Hash  (cost=1.00..2.00 rows=9 width=0) (actual time=0.100..0.100 rows=9 loops=1)
                              Buckets: 4096 (originally 1024)  Batches: 8 (originally 1)  Memory Usage: 97kB
                """)
            .root();
    assertThat(merge.number("Tuples Updated")).isEqualTo(2143);
    PlanNode hash = merge.children().getFirst().children().getFirst();
    assertThat(hash.number("Original Hash Batches")).isEqualTo(1);
    assertThat(hash.number("Hash Batches")).isEqualTo(8);
  }

  @Test
  void xml_has_lists_and_names_that_are_no_tags() {
    PlanNode node =
        Plan.read(
                """
                <explain xmlns="http://www.postgresql.org/2009/explain"><Query><Plan>
                <Node-Type>Result</Node-Type><One-Time-Filter>(1 = 2)</One-Time-Filter>
                <Presorted-Key><Item>a.b</Item></Presorted-Key>
                <Shared-I-O-Read-Time>1.5</Shared-I-O-Read-Time></Plan>
                <Settings><jit>off</jit><work_mem>0</work_mem></Settings></Query></explain>
                """)
            .root();
    assertThat(node.detail("One-Time Filter")).isEqualTo("(1 = 2)");
    assertThat(node.detail("Presorted Key")).isEqualTo("a.b");
    assertThat(node.number("Shared I/O Read Time")).isEqualTo(1.5);
  }

  @Test
  void every_form_of_log_has_the_same_plan() {
    Plan wanted = Plan.read(TREE);
    String start = "2026-01-02 03:04:05 UTC [7] LOG:  duration: 0.040 ms  plan:\n";
    String tabbed =
        (QUERY + TREE).lines().map(it -> "\t" + it + "\n").collect(Collectors.joining());
    String other = "2026-01-02 03:04:05 UTC [8] ERROR:  no such thing\n";
    same(wanted, other + start + tabbed + other);
    int middle = tabbed.indexOf("\t        ");
    same(
        wanted,
        start + tabbed.substring(0, middle) + other + "\tat once\n" + tabbed.substring(middle));
    same(wanted, start + QUERY + TREE + other);
    same(
        wanted,
        "2026-01-02 03:04:05 UTC,\"u\",\"db\",7,,LOG,00000,\"duration: 0.040 ms  plan:\n"
            + (QUERY + TREE).strip().replace("\"", "\"\"")
            + "\",,,,,,,,,\"app\"\n");
    String escaped = (QUERY + TREE).replace("\"", "\\\"").replace("\n", "\\n");
    same(
        wanted,
        "{\"pid\":7,\"message\":\"duration: 0.040 ms  plan:\\n" + escaped + "\",\"x\":1}\n");
  }

  private static void same(Plan wanted, String log) {
    Plan read = Plan.read(log);
    assertThat(read.root()).isEqualTo(wanted.root());
    assertThat(read.query()).isEqualTo("select \"x\" from a;");
    assertThat(read.executionMs()).isEqualTo(0.04);
  }
}
