package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.Golden;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `pgwright vector plan` as people and programs run it.
class VectorPlanCommandTest {

  private static final Path GOLDEN = Path.of("src/test/resources/vector");

  @ParameterizedTest
  @CsvSource({
    "million-1536, --rows 1000000 --dimensions 1536, 1",
    "ivfflat, --rows 20000 --dimensions 768 --index ivfflat --maintenance-work-mem 1GB, 0",
    "large, --rows 5000000 --dimensions 3072 --type halfvec --m 24 --qps 50 --shm 64MB"
        + " --maintenance-work-mem 8GB --pgvector-version 0.8.1 --pg-version 17, 1",
    "busy, --rows 100000 --dimensions 1024 --qps 2000, 0",
  })
  void reads_as_its_file(String name, String arguments, int exit) throws IOException {
    Run run = plan(arguments.split(" ", -1));
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    Golden.compare(GOLDEN.resolve(name + ".txt"), run.out());
  }

  @Test
  void json_is_for_programs() throws IOException {
    Run run = plan("--rows", "1000000", "--dimensions", "1536", "--format", "json");
    JsonNode plan = JsonMapper.builder().build().readTree(run.out());
    assertThat(plan.at("/sizes/index_rows_per_page").asInt()).isEqualTo(1);
    assertThat(plan.at("/sizes/index_bytes").asLong()).isEqualTo(8192L * 1_000_001);
    assertThat(plan.at("/evidence").asText()).isEqualTo("estimated");
    assertThat(plan.at("/findings/0/id").asText()).isEqualTo("graph-does-not-fit");
  }

  @ParameterizedTest
  @CsvSource({
    "--dimensions 3, the number of rows is not known",
    "--rows 10, the number of dimensions is not known",
    "--rows 10 --dimensions 3 --type text, no type of pgvector: text",
    "--rows 10 --dimensions 3 --metric near, no distance of pgvector: near",
    "--rows 10 --dimensions 3 --maintenance-work-mem much, no amount of memory: much",
    "--rows 10 --dimensions 3 --pgvector-version new, no version of pgvector: new",
    "--rows -1 --dimensions 3, --rows is between 0",
    "--rows 10 --dimensions 0, --dimensions is between 1",
    "--column v, name the table with --table",
  })
  void wrong_options_are_told(String arguments, String message) {
    Run run = plan(arguments.split(" ", -1));
    assertThat(run.exit()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 3", "1000000000000, 16000"})
  void no_size_is_too_small_or_too_large(long rows, int dimensions) {
    Run run = plan("--rows", "" + rows, "--dimensions", "" + dimensions);
    assertThat(run.exit()).as(run.err()).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
  }

  @Test
  @Tag("pg")
  void a_column_of_a_database_is_read() throws SQLException {
    try (ScratchDatabase database = SharedSandbox.withVector().create("vector plan");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create extension vector;
          create table "Docs" (id bigint, v vector(16), w vector, n int, e vector(3));
          insert into "Docs" (id, v)
            select i, ('[' || repeat(i || ',', 15) || '1]')::vector from generate_series(1, 2000) i;
          create index docs_v on "Docs" using hnsw (v vector_l2_ops);
          alter index docs_v set (m = 48);
          create table parts (v vector(3)) partition by range (v);
          create table other_parts partition of parts default;
          create table fresh (v vector(3));
          analyze "Docs";
          """);
      var place = database.libpqUrl();
      Run run = table(place, "\"Docs\"", "--column", "v", "--metric", "<=>");
      assertThat(run.exit()).as(run.err()).isEqualTo(ExitCodes.FINDINGS);
      assertThat(run.out())
          .startsWith("hnsw on \"Docs\".v vector(16) with m = 16, ef_construction = 64: 2,000 rows")
          .contains("operator-class-differs: index docs_v has vector_l2_ops")
          .contains("options-differ-from-built: index docs_v says m = 48")
          .contains("REINDEX INDEX CONCURRENTLY docs_v");
      assertThat(table(place, "\"Docs\"", "--column", "w", "--rows", "5").out())
          .contains("missing-dimensions");
      assertThat(table(place, "\"Docs\"", "--column", "e").out()).contains("no-values");
      assertThat(table(place, "\"Docs\"", "--column", "n").err()).contains("no type of pgvector");
      assertThat(table(place, "\"Docs\"").err()).contains("several vectors");
      assertThat(table(place, "\"Docs\"", "--column", "x").err()).contains("has no column x");
      assertThat(table(place, "nothing").exit()).isEqualTo(3);
      assertThat(table(place, "parts").err()).contains("name one of its partitions");
      assertThat(table(place, "fresh").err()).contains("were never counted");
    }
  }

  private static Run table(String url, String table, String... more) {
    var words = new ArrayList<>(List.of("vector", "plan", "--database-url", url, "--table", table));
    words.addAll(List.of(more));
    return Run.real(Path.of("").toAbsolutePath()).run(words.toArray(String[]::new));
  }

  private static Run plan(String... arguments) {
    var words = new ArrayList<>(List.of("vector", "plan"));
    words.addAll(List.of(arguments));
    return Run.place().run(words.toArray(String[]::new));
  }
}
