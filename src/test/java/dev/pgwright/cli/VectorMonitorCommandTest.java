package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.VectorData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `pgwright vector monitor` on an index that is good, then bad.
@Tag("pg")
class VectorMonitorCommandTest {

  @TempDir private Path folder;

  private Run monitor(ScratchDatabase database, String... arguments) {
    var all = new ArrayList<>(List.of("vector", "monitor", "--database-url", database.libpqUrl()));
    all.addAll(List.of("--table", "chunks", "--truth", folder.resolve("truth.json").toString()));
    all.addAll(List.of(arguments));
    return Run.place().run(all.toArray(String[]::new));
  }

  @Test
  void an_index_is_held_against_what_was_true() throws SQLException, IOException {
    try (ScratchDatabase database = SharedSandbox.withVector().create("vector monitor");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      VectorData.medium(32, 3).load(connection, "chunks", 2_000);
      Run made = monitor(database, "--init", "--query-count", "30");
      assertThat(made.exit()).as(made.err()).isEqualTo(ExitCodes.OK);
      assertThat(made.out()).startsWith("30 queries in ");

      JsonNode exact = json(monitor(database, "--format", "json"));
      assertThat(exact.at("/recall").asDouble()).isEqualTo(1);
      assertThat(exact.findValuesAsText("id")).contains("no-index");

      statement.execute(
          "create index chunks_v on chunks using ivfflat (embedding vector_cosine_ops) with (lists = 40)");
      statement.execute("alter database \"" + database.name() + "\" set enable_seqscan = off");
      Run low = monitor(database);
      assertThat(low.exit()).isEqualTo(ExitCodes.FINDINGS);
      assertThat(low.out()).contains("recall-low", "REINDEX INDEX CONCURRENTLY chunks_v;");

      statement.execute("alter database \"" + database.name() + "\" set ivfflat.probes = 40");
      JsonNode good = json(monitor(database, "--format", "json", "--recall", "0.9"));
      assertThat(good.at("/recall").asDouble()).isEqualTo(1);
      assertThat(good.at("/new_share").asDouble()).isZero();

      statement.execute(
          "insert into chunks select id + 5000, cluster, tenant, embedding from chunks");
      statement.execute("analyze chunks");
      JsonNode grown = json(monitor(database, "--format", "json"));
      assertThat(grown.at("/new_share").asDouble()).isGreaterThan(0.2);
      assertThat(grown.findValuesAsText("id")).contains("rows-doubled", "truth-aged");
    }
  }

  private static JsonNode json(Run run) throws IOException {
    assertThat(run.exit()).as(run.err()).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
    return JsonMapper.builder().build().readTree(run.out());
  }

  @Test
  void what_cannot_be_watched_is_told() throws SQLException, IOException {
    try (ScratchDatabase database = SharedSandbox.withVector().create("vector monitor");
        Connection connection = database.connect()) {
      VectorData.medium(16, 3).load(connection, "chunks", 300);
      Run absent = monitor(database);
      assertThat(absent.exit()).isEqualTo(3);
      assertThat(absent.err()).contains("cannot read", "--init");
      Run large = monitor(database, "--init", "--rows", "100");
      assertThat(large.exit()).isEqualTo(4);
      assertThat(large.err()).contains("truth needs all of them", "--full");
      assertThat(folder.resolve("truth.json")).doesNotExist();
      Files.writeString(folder.resolve("truth.json"), "{}");
      Run strange = monitor(database);
      assertThat(strange.exit()).isEqualTo(3);
      assertThat(strange.err()).contains("holds no truth");
      Run there = monitor(database, "--init");
      assertThat(there.exit()).isEqualTo(3);
      assertThat(there.err()).contains("is there");
    }
  }
}
