package dev.pgwright.advise.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogFileTest {

  private static final String FIRST =
      "select *\nfrom orders where id = '7' and note is not distinct from NULL";

  private static final List<WorkloadQuery> EXPECTED =
      List.of(
          new WorkloadQuery("statement 1", FIRST, 2, 15.0),
          new WorkloadQuery("statement 2", "select 1", 1, 2.5));

  @Test
  void a_plain_log_is_read_with_any_prefix() {
    String log =
        """
        2026-01-02 03:04:05.678 UTC [17] app@shop LOG:  duration: 10.000 ms  execute <unnamed>: select *
        	from orders where id = $1 and note is not distinct from $2
        2026-01-02 03:04:05.678 UTC [17] app@shop DETAIL:  Parameters: $1 = '7', $2 = NULL
        2026-01-02 03:04:06.000 UTC [18] app@shop ERROR:  division by zero
        2026-01-02 03:04:06.000 UTC [18] app@shop STATEMENT:  select 1/0
        [19] LOG:  duration: 20 ms  statement: SELECT * FROM orders WHERE id = 8 and note is not distinct from 'x'
        LOG:  duration: 2.5 ms  statement: select 1
        LOG:  checkpoint starting: time
        """;
    assertThat(LogFile.read(log)).isEqualTo(EXPECTED);
  }

  @Test
  void a_csv_log_is_read() {
    String row =
        "2026-01-02 03:04:05.678 UTC,\"app\",\"shop\",17,\"[local]\",x,1,\"SELECT\",2026,2/3,0,LOG,00000,";
    String log =
        row
            + "\"duration: 10.000 ms  execute S_1: select *\nfrom orders where id = $1 and note is not distinct from $2\",\"parameters: $1 = '7', $2 = NULL\",,,,,,,,\"app\"\n"
            + row
            + "\"duration: 20.000 ms  statement: select * from orders where id = 9 and note is not distinct from \"\"y\"\"\",,,,,,,,,\"app\"\n"
            + row
            + "\"duration: 2.5 ms  statement: select 1\",,,,,,,,,\"app\"\n";
    assertThat(LogFile.read(log.replace("\"\"y\"\"", "'y'"))).isEqualTo(EXPECTED);
  }

  @Test
  void a_json_log_is_read() {
    String log =
        """
        {"timestamp":"x","message":"duration: 10.0 ms  execute a: select *\\nfrom orders where id = $1 and note is not distinct from $2","detail":"Parameters: $1 = '7', $2 = NULL"}
        {"message":"duration: 20.0 ms  statement: select * from orders where id=10 and note is not distinct from 'z'"}
        {"message":"duration: 2.5 ms  statement: select 1"}
        {"message":"checkpoint complete"}
        """;
    assertThat(LogFile.read(log)).isEqualTo(EXPECTED);
  }

  @Test
  void auto_explain_tells_the_statement_before_its_plan() {
    String log =
        """
        2026 LOG:  duration: 5.1 ms  plan:
        	Query Text: select a
        	  from t where b = 3;
        	Seq Scan on t  (cost=0.00..1.00 rows=1 width=4)
        	  Filter: (b = 3)
        2026 LOG:  duration: 4 ms  plan:
        	{
        	  "Query Text": "select 2",
        	  "Plan": {"Node Type": "Result"}
        	}
        """;
    assertThat(LogFile.read(log))
        .extracting(WorkloadQuery::sql)
        .containsExactly("select a\n  from t where b = 3;", "select 2");
  }

  @Test
  void lists_of_any_length_are_one_statement() {
    assertThat(
            LogFile.read(
                """
                LOG:  duration: 1 ms  statement: select a from t where b in (1, 2, 3)
                LOG:  duration: 3 ms  statement: select a from t where b in (4)
                """))
        .containsExactly(
            new WorkloadQuery("statement 1", "select a from t where b in (1, 2, 3)", 2, 2.0));
  }

  @Test
  void a_log_without_statements_is_told() {
    assertThatThrownBy(() -> LogFile.read("LOG:  checkpoint starting: time\n"))
        .hasMessageContaining("there is no statement in the log");
  }
}
