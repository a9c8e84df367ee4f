package dev.pgwright.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.twin.snapshot.StatisticsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("pg")
class TwinTest {

  private static ScratchDatabase shop = SharedSandbox.get().create("shop");
  private static Connection real = shop.connect();
  private static Twin twin;

  @BeforeAll
  static void load() throws Exception {
    run(real, resource("shop.sql"));
    run(real, resource("sensors.sql"));
    Statistics read = StatisticsReader.read(shop.libpqUrl(), Map.of(), List.of());
    twin = Twin.on(StatisticsFile.parse(StatisticsFile.text(read)), SharedSandbox.get());
  }

  @AfterAll
  static void drop() throws SQLException {
    twin.close();
    real.close();
    shop.close();
  }

  @Test
  void a_twin_plans_as_its_database_does() throws Exception {
    assertThat(twin.notes()).isEmpty();
    for (String schema : List.of("shop", "sensors")) {
      List<Comparison> all = Comparison.of(real, twin, resource(schema + "-queries.sql"));
      Comparison.prove(schema, all);
    }
  }

  @Test
  void a_candidate_is_used_where_it_helps() {
    String query = "select * from shop.customer where network = inet '10.5.5.1' and score < 50";
    assertThat(node(twin.plan(query))).isEqualTo("Seq Scan");
    Candidate candidate = twin.add("create index concurrently on shop.customer (network)");
    twin.use(List.of(candidate));
    assertThat(node(twin.plan(query))).isNotEqualTo("Seq Scan");
    twin.use(List.of());
    assertThat(node(twin.plan(query))).isEqualTo("Seq Scan");
    assertThat(candidate.sizeBytes()).isBetween(100_000L, 600_000L);
  }

  @Test
  void without_values_the_file_holds_none_and_the_twin_still_plans() throws Exception {
    Statistics read = StatisticsReader.read(shop.libpqUrl(), Map.of(), List.of(), false);
    String text = StatisticsFile.text(read);
    assertThat(text).doesNotContain(".example", "city 1", "thing blue", "2024-05");
    try (Twin other = Twin.on(StatisticsFile.parse(text), SharedSandbox.get())) {
      assertThat(other.notes()).isEmpty();
      for (String query :
          List.of(
              "select * from shop.customer where country = $1 and city = $2",
              "select * from shop.orders where customer_id = $1 and placed > $2",
              "select * from shop.line where item_id = $1 and quantity = $2")) {
        assertThat(other.generic(query, 2)).as(query).isEqualTo(twin.generic(query, 2));
      }
    }
  }

  private static String node(JsonNode plan) {
    return plan.path("Plan").path("Node Type").asText();
  }

  static void run(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : Comparison.statements(script)) {
        statement.execute(sql);
      }
    }
  }

  static String resource(String name) throws IOException {
    try (InputStream stream = TwinTest.class.getResourceAsStream("/twin/" + name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
