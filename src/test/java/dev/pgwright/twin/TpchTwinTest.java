package dev.pgwright.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.twin.snapshot.StatisticsReader;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("pg")
class TpchTwinTest {

  private static final int ROUNDS = 10;

  @Test
  void its_twin_knows_a_small_tpch() throws Exception {
    prove(0.01);
  }

  @Test
  @Tag("matrix")
  void its_twin_knows_a_larger_tpch() throws Exception {
    prove(Double.parseDouble(System.getProperty("tpch.scale", "0.1")));
  }

  private static void prove(double scale) throws Exception {
    try (ScratchDatabase database = SharedSandbox.get().create("tpch");
        Connection real = database.connect()) {
      Tpch.load(real, scale);
      Statistics statistics = StatisticsReader.read(database.libpqUrl(), Map.of(), List.of());
      try (Twin twin = Twin.on(statistics, SharedSandbox.get())) {
        Comparison.prove("tpch " + scale, Comparison.of(real, twin, Tpch.queries()));
        speed(twin);
        sizes(twin, real);
      }
    }
  }

  private static void speed(Twin twin) throws Exception {
    List<String> queries = Comparison.statements(Tpch.queries());
    long started = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      queries.forEach(twin::plan);
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    tell(
        String.format(Locale.ROOT, "twin: %.0f plans a second", ROUNDS * queries.size() / seconds));
  }

  private static void sizes(Twin twin, Connection real) throws Exception {
    Sizes sizes = Sizes.of(twin, real);
    sizes.far().forEach(it -> tell(it.toString()));
    tell(
        String.format(
            Locale.ROOT, "sizes of indexes: %d of %d within 10 %%", sizes.near(), sizes.all()));
    assertThat(sizes.all()).isGreaterThanOrEqualTo(60);
    assertThat(sizes.near() * 10).isGreaterThanOrEqualTo(sizes.all() * 9);
  }

  private static void tell(String line) {
    System.err.println(line);
  }
}
