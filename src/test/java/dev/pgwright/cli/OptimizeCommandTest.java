package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimizeCommandTest {

  private static final String TABLE =
      """
      {"queries": [{"id": "q", "weight": 2, "cost": 10}],
       "indexes": [{"id": "a", "size_mb": 1.5, "write_cost": 1}, {"id": "b", "size_mb": 2}],
       "configurations": [{"query": "q", "indexes": ["a"], "cost": 4}]}
      """;

  @TempDir private Path folder;

  @Test
  void a_choice_is_json_with_and_without_saying_so() throws IOException {
    Run run = optimize(TABLE, "--budget-mb", "1.5");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            {
              "chosen": [
                "a"
              ],
              "cost": 9,
              "relative_cost": 0.45,
              "size_mb": 1.5,
              "bound": 0,
              "lower_bound": 9
            }
            """);
    assertThat(optimize(TABLE, "--budget-mb", "1.5", "--format", "json").out())
        .isEqualTo(run.out());
  }

  @Test
  void people_get_words() throws IOException {
    assertThat(optimize(TABLE, "--budget-mb", "1", "--format", "text").out())
        .isEqualTo(
            """
            0 indexes of 0.0 MB: the workload costs 100.00 % of what it costs without.
            No choice within the limit is cheaper.
            """);
  }

  @Test
  void a_table_that_is_wrong_is_named_with_the_place() throws IOException {
    Run run = optimize(TABLE.replace("\"cost\": 4", "\"cost\": -4"), "--budget-mb", "1");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("costs.json", "configurations[0].cost is -4");
  }

  @Test
  void a_limit_is_not_negative() throws IOException {
    assertThat(optimize(TABLE, "--budget-mb", "-1").exit()).isEqualTo(2);
  }

  private Run optimize(String table, String... options) throws IOException {
    Path file = folder.resolve("costs.json");
    Files.writeString(file, table);
    var arguments = new ArrayList<>(List.of("optimize", "--cost-table"));
    arguments.add(file.toString());
    arguments.addAll(List.of(options));
    return Run.place().run(arguments.toArray(String[]::new));
  }
}
