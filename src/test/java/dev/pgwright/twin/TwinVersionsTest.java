package dev.pgwright.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.twin.snapshot.StatisticsReader;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("pg")
@Tag("matrix")
class TwinVersionsTest {

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17})
  void a_twin_plans_as_its_database_does(int major) throws Exception {
    Sandbox sandbox = SharedSandbox.version(major);
    try (ScratchDatabase database = sandbox.create("shop");
        Connection real = database.connect()) {
      TwinTest.run(real, TwinTest.resource("shop.sql"));
      TwinTest.run(real, TwinTest.resource("sensors.sql"));
      Statistics statistics = StatisticsReader.read(database.libpqUrl(), Map.of(), List.of());
      try (Twin twin = Twin.on(statistics, sandbox)) {
        assertThat(twin.notes()).isEmpty();
        for (String schema : List.of("shop", "sensors")) {
          String queries = TwinTest.resource(schema + "-queries.sql");
          Comparison.prove(schema + " on " + major, Comparison.of(real, twin, queries));
        }
      }
    }
  }
}
