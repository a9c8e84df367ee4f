package dev.pgwright.advise.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTableFileTest {

  private static final String TABLE =
      """
      {"queries": [{"id": "q", "weight": 2, "cost": 10}],
       "indexes": [{"id": "a", "size_mb": 1.5}, {"id": "b", "size_mb": 2, "write_cost": 3}],
       "configurations": [{"query": "q", "indexes": ["a", "b"], "cost": 4}]}
      """;

  @Test
  void a_table_is_read() {
    CostTableFile.Content content = CostTableFile.read(TABLE);
    assertThat(content.numbers()).isFalse();
    assertThat(content.table().indexes())
        .containsExactly(new CostTable.Index("a", 1.5, 0), new CostTable.Index("b", 2, 3));
    assertThat(content.table().queries()).containsExactly(new CostTable.Query("q", 2, 10));
  }

  @Test
  void ids_may_be_numbers() {
    CostTableFile.Content content =
        CostTableFile.read(TABLE.replace("\"a\"", "1").replace("\"b\"", "2").replace("\"q\"", "7"));
    assertThat(content.numbers()).isTrue();
    assertThat(content.table().configurations().getFirst().indexes()).containsExactly("1", "2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"weight\": 2; \"weight\": -2; queries[0].weight is -2, not a number from 0 on",
        "\"size_mb\": 1.5; \"size\": 1.5; indexes[0].size_mb is missing",
        "\"id\": \"b\"; \"id\": \"a\"; indexes[1] has the id a, which another one has",
        "[\"a\", \"b\"]; [\"a\", \"c\"]; names the index c, which is not in indexes",
        "[\"a\", \"b\"]; [\"a\", \"a\"]; names the index a twice",
        "[\"a\", \"b\"]; []; has 0 indexes",
        "\"query\": \"q\"; \"query\": \"x\"; names the query x, which is not in queries",
        "\"queries\"; \"query\"; queries is missing",
        "\"cost\": 4; \"cost\": \"4\"; configurations[0].cost is \"4\", not a number from 0 on"
      })
  void what_is_wrong_is_told_with_its_place(String right, String wrong, String message) {
    assertThatThrownBy(() -> CostTableFile.read(TABLE.replace(right, wrong)))
        .isInstanceOf(PgwrightException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_second_cost_for_a_set_is_refused() {
    String one = "{\"query\": \"q\", \"indexes\": [\"a\", \"b\"], \"cost\": 4}";
    String same = one + ", {\"query\": \"q\", \"indexes\": [\"b\", \"a\"], \"cost\": 5}";
    assertThatThrownBy(() -> CostTableFile.read(TABLE.replace(one, same)))
        .hasMessageContaining("configurations[1] is a second cost of the query q with a, b");
  }
}
