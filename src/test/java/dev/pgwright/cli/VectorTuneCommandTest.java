package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.CutConnection;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import dev.pgwright.testing.VectorData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `pgwright vector tune` from the command line. No time is asserted, only what follows from recall
/// and from counts.
@Tag("pg")
class VectorTuneCommandTest {

  private static ScratchDatabase database;

  @BeforeAll
  static void open() throws SQLException {
    database = SharedSandbox.withVector().create("vector tune");
    try (Connection connection = database.connect()) {
      VectorData.medium(32, 3).load(connection, "chunks", 1_500);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            """
            create table empty (id int, v vector(3));
            create table nulls (id int, v vector(3));
            insert into nulls select i, null from generate_series(1, 50) i;
            create table ten (id int, v vector(3));
            insert into ten select i, array[i, 1, 0]::vector from generate_series(1, 10) i;
            create table same (id int, v vector(3));
            insert into same select i, '[1,2,3]' from generate_series(1, 1500) i;
            create table zeros (id int, v vector(3));
            insert into zeros select i, '[0,0,0]' from generate_series(1, 20) i;
            create table mixed (id int, v vector);
            insert into mixed values (1, '[1,2]'), (2, '[1,2,3]');
            create table plain (id int, t text);
            analyze;
            """);
      }
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Run tune(String... arguments) {
    var all = new ArrayList<>(List.of("vector", "tune", "--database-url", database.libpqUrl()));
    all.addAll(List.of("--postgres-home", TestEnv.pg(18).home().toString()));
    all.addAll(List.of(arguments));
    return Run.place().run(all.toArray(String[]::new));
  }

  private static JsonNode json(String... arguments) throws IOException {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    Run run = tune(all.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
    return JsonMapper.builder().build().readTree(run.out());
  }

  @Test
  void what_is_chosen_reaches_the_recall() throws IOException {
    JsonNode it =
        json(
            "--table",
            "chunks",
            "--recall",
            "0.9",
            "--query-count",
            "200",
            "--filter",
            "tenant < 10",
            "--filter",
            "cluster = 3");
    assertThat(it.at("/queries").asInt()).isEqualTo(200);
    assertThat(it.at("/rows").asInt()).isEqualTo(1_300);
    assertThat(it.at("/choice/point/recall_low").asDouble()).isGreaterThanOrEqualTo(0.9);
    assertThat(it.at("/curves/0/design").asText()).isEqualTo("exact scan");
    assertThat(it.findValuesAsText("design"))
        .contains("hnsw (m = 16, ef_construction = 64)", "ivfflat (lists = 1)");
    assertThat(it.at("/filters")).hasSize(2);
    assertThat(it.at("/filters/0/selectivity").asDouble()).isBetween(0.15, 0.25);
    assertThat(it.at("/filters/0/chosen/point/recall_low").asDouble()).isGreaterThan(0.9);
    assertThat(it.at("/classes")).hasSize(3);
    assertThat(it.findValuesAsText("id")).contains("starting-point");
    for (JsonNode curve : it.at("/curves")) {
      if (curve.has("chosen")) {
        assertThat(curve.at("/chosen/recall_low").asDouble()).isGreaterThanOrEqualTo(0.9);
      }
    }
  }

  @Test
  void with_enough_time_no_index_is_needed() {
    Run run = tune("--table", "chunks", "--p95-ms", "1000000", "--query-count", "100");
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCodes.OK);
    assertThat(run.out()).contains("index        exact scan", "held-out rows");
    assertThat(run.out()).doesNotContain("CREATE INDEX");
  }

  @Tag("matrix")
  @Test
  void the_migration_is_written_and_proven(@TempDir Path folder) throws IOException {
    Run run =
        tune(
            "--table",
            "chunks",
            "--recall",
            "0.9",
            "--query-count",
            "100",
            "--target",
            "sql",
            "--out",
            folder.resolve("out").toString(),
            "--format",
            "html");
    assertThat(run.exit()).as(run.out() + run.err()).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
    boolean indexed = run.out().contains("CREATE INDEX CONCURRENTLY");
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> written = files.filter(it -> it.toString().endsWith(".up.sql")).toList();
      assertThat(written.isEmpty()).as(run.out()).isEqualTo(!indexed);
      if (indexed) {
        assertThat(run.out()).contains("written", "<svg ", "stroke-width");
        assertThat(Files.readString(written.getFirst()))
            .contains("DROP INDEX CONCURRENTLY IF EXISTS", "CREATE INDEX CONCURRENTLY", "hnsw");
      }
    }
  }

  @Test
  void ten_rows_need_no_index() throws IOException {
    JsonNode it = json("--table", "ten");
    assertThat(it.at("/choice/method").asText()).isEqualTo("exact");
    assertThat(it.findValuesAsText("id")).contains("few-rows");
  }

  @Test
  void zero_vectors_are_told() throws IOException {
    JsonNode it = json("--table", "zeros");
    assertThat(it.at("/choice/method").asText()).isEqualTo("exact");
    assertThat(it.findValuesAsText("id")).contains("zero-vectors");
  }

  @Test
  void of_a_larger_table_a_sample_is_copied() throws IOException {
    JsonNode it = json("--table", "chunks", "--rows", "600", "--query-count", "50");
    assertThat(it.at("/drawn").asBoolean()).isTrue();
    assertThat(it.at("/table_rows").asInt()).isEqualTo(1_500);
    assertThat(it.at("/rows").asInt()).isBetween(300, 600);
  }

  @Test
  void one_distinct_value_needs_no_index() throws IOException {
    JsonNode it = json("--table", "same", "--metric", "l2", "--query-count", "100");
    assertThat(it.at("/choice/method").asText()).isEqualTo("exact");
    assertThat(it.findValuesAsText("id")).contains("one-distinct-value");
  }

  @ParameterizedTest
  @CsvSource({
    "--table empty, 3, has no value",
    "--table nulls, 3, has no value",
    "--table mixed, 3, a value has not the 2 dimensions",
    "--table plain, 3, has no vectors",
    "--table absent, 3, relation \"absent\" does not exist",
    "--table chunks --recall 1, 2, --recall is above 0 and below 1",
    "--table chunks --k 0, 2, --k is between 1 and 1000",
    "--table chunks --metric hamming, 2, vector has no operator <~>",
    "--table chunks --memory much, 2, no amount of memory",
    "--table chunks --filter 1/(id-900)>0, 3, division by zero",
    "--table chunks --filter nonsense, 3, column \"nonsense\" does not exist",
  })
  void what_cannot_be_tuned_is_told(String arguments, int exit, String message) {
    Run run = tune(arguments.split(" ", -1));
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_connection_that_is_lost_in_the_middle_is_told(@TempDir Path folder) throws IOException {
    try (CutConnection cut = CutConnection.before(database.libpqUrl(), 100_000)) {
      for (String command : List.of("tune", "profile")) {
        Run run =
            Run.place()
                .in(folder)
                .with("PGWRIGHT_PG_HOME", TestEnv.pg(18).home().toString())
                .run("vector", command, "--table", "chunks", "--database-url", cut.url());
        assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(3);
        assertThat(run.err()).isNotBlank().doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void a_server_without_pgvector_is_told() {
    Run run =
        Run.place()
            .run(
                "vector",
                "tune",
                "--database-url",
                database.libpqUrl(),
                "--table",
                "chunks",
                "--postgres-home",
                TestEnv.pg(17).home().toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("vector");
    assertThat(Path.of("items")).doesNotExist();
  }
}
