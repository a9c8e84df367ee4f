package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.VectorData;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `pgwright vector profile` on columns of all kinds.
@Tag("pg")
class VectorProfileCommandTest {

  private static ScratchDatabase database;

  @BeforeAll
  static void open() throws SQLException {
    database = SharedSandbox.withVector().create("vector profile");
    try (Connection connection = database.connect()) {
      VectorData.medium(64, 3).load(connection, "chunks", 3_000);
      VectorData.easy(48, 4).load(connection, "easy", 2_000);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            """
            create table empty (id int, v vector(3));
            create table nulls (id int, v vector(3));
            insert into nulls select i, null from generate_series(1, 50) i;
            create table ten (id int, v vector(3));
            insert into ten select i, array[i, 1, 0]::vector from generate_series(1, 10) i;
            create table same (id int, v vector(3));
            insert into same select i, '[1,2,3]' from generate_series(1, 300) i;
            create table zeros (id int, v vector(3));
            insert into zeros select i, '[0,0,0]' from generate_series(1, 20) i;
            insert into zeros select i, array[i, 1, 0]::vector from generate_series(1, 200) i;
            create table mixed (id int, v vector);
            insert into mixed values (1, '[1,2]'), (2, '[1,2,3]');
            create table untyped (id int, v vector);
            insert into untyped select i, array[i, 1, 0]::vector from generate_series(1, 100) i;
            create table large (id int, v vector(3));
            insert into large select i, array[sin(i), cos(i), 9e4]::vector
              from generate_series(1, 500) i;
            create table bits (id int, v bit(64));
            insert into bits select i, (i * 7919::bigint * 104729)::bit(64)
              from generate_series(1, 800) i;
            create table groups (id int, v vector(3));
            insert into groups
              select i, array[case when i % 10 = 0 then 100 else 0 end, sin(i), cos(i)]::vector
              from generate_series(1, 1500) i;
            create table texts (id int, v text);
            create table two (id int, v vector(3), w vector(4));
            create table billion (id int, v vector(3));
            insert into billion select i, array[i % 97, i % 89, 1]::vector
              from generate_series(1, 20000) i;
            analyze;
            update pg_class set reltuples = 1e9 where relname = 'billion';
            """);
      }
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Run profile(String... arguments) {
    var all = new ArrayList<>(List.of("vector", "profile", "--database-url", database.libpqUrl()));
    all.addAll(List.of(arguments));
    return Run.place().run(all.toArray(String[]::new));
  }

  private static JsonNode json(String... arguments) throws IOException {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    Run run = profile(all.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isIn(ExitCodes.OK, ExitCodes.FINDINGS);
    return JsonMapper.builder().build().readTree(run.out());
  }

  @Test
  void numbers_are_those_of_the_generator() throws IOException {
    JsonNode it = json("--table", "chunks");
    assertThat(it.at("/rows_read").asLong()).isEqualTo(3_000);
    assertThat(it.at("/drawn").asBoolean()).isFalse();
    assertThat(it.at("/dimensions").asInt()).isEqualTo(64);
    assertThat(it.at("/duplicate_share").asDouble()).isBetween(0.03, 0.07);
    assertThat(it.at("/values/normalised_share").asDouble()).isEqualTo(1);
    assertThat(it.at("/intrinsic_dimension/median").asDouble()).isBetween(8.0, 30.0);
    assertThat(it.at("/evidence").asText()).isEqualTo("measured");
    JsonNode easy = json("--table", "easy", "--metric", "l2");
    assertThat(easy.at("/intrinsic_dimension/median").asDouble())
        .isLessThan(it.at("/intrinsic_dimension/median").asDouble());
    assertThat(easy.at("/duplicate_share").asDouble()).isZero();
  }

  @Test
  void the_same_seed_gives_the_same_report() {
    String[] arguments = {"--table", "chunks", "--rows", "800", "--probes", "50", "--seed", "9"};
    assertThat(profile(arguments).out()).isEqualTo(profile(arguments).out());
  }

  @Test
  void filters_are_told_by_how_near_they_are() throws IOException {
    JsonNode it =
        json(
            "--table",
            "chunks",
            "--filter",
            "tenant = 7",
            "--filter",
            "cluster < 40",
            "--queries",
            "select embedding from chunks where cluster < 40");
    assertThat(it.at("/filters/0/selectivity").asDouble()).isBetween(0.01, 0.03);
    assertThat(it.at("/filters/0/correlation").asDouble()).isBetween(0.5, 1.6);
    assertThat(it.at("/filters/1/correlation").asDouble()).isGreaterThan(1.5);
  }

  @Test
  void far_filters_are_a_warning() throws IOException {
    JsonNode it =
        json(
            "--table",
            "groups",
            "--metric",
            "l2",
            "--filter",
            "id % 10 = 0",
            "--queries",
            "select v from groups where id % 10 <> 0");
    assertThat(it.findValuesAsText("id")).contains("filter-far-from-queries");
  }

  @ParameterizedTest
  @CsvSource({
    "empty, 3, has no value",
    "nulls, 3, has no value",
    "mixed, 3, a value has not the 2 dimensions",
    "texts, 3, has no vectors",
    "two, 3, has several vectors",
    "absent, 3, relation \"absent\" does not exist",
  })
  void what_cannot_be_profiled_is_told(String table, int exit, String message) {
    Run run = profile("--table", table);
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ten, few-rows",
    "same, one-distinct-value",
    "zeros, zero-vectors",
    "untyped, missing-dimensions",
    "large, beyond-halfvec",
    "bits --column v, few-rows",
  })
  void strange_columns_are_findings(String table, String finding) throws IOException {
    assertThat(json(("--table " + table).split(" ", -1)).findValuesAsText("id")).contains(finding);
  }

  @Test
  void of_a_billion_rows_a_sample_is_drawn() throws IOException {
    JsonNode it = json("--table", "billion", "--rows", "2000");
    assertThat(it.at("/drawn").asBoolean()).isTrue();
    assertThat(it.at("/rows_read").asLong()).isBetween(500L, 2_000L);
    JsonNode all = json("--table", "billion", "--rows", "2000", "--full");
    assertThat(all.at("/rows_read").asLong()).isEqualTo(20_000);
  }

  @ParameterizedTest
  @CsvSource({
    "--table chunks --metric hamming, 2, vector has no operator <~>",
    "--table bits --column v --metric l2, 2, bit has no operator <->",
    "--table chunks --rows 0, 2, --rows is at least 1",
    "--table chunks --filter nonsense, 3, column \"nonsense\" does not exist",
    "--table chunks --filter 1=1);drop, 4, refused: 2 statements",
    "--rows 10, 2, --table",
  })
  void wrong_options_are_told(String arguments, int exit, String message) {
    Run run = profile(arguments.split(" ", -1));
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }
}
