package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `pgwright search plan` on a server.
@Tag("pg")
class SearchPlanCommandTest {

  private static final String TABLES =
      """
      create table articles (id bigint generated always as identity primary key,
        title text not null, body text, lang text not null);
      insert into articles (title, body, lang)
        select 'Müllers Straße ' || i, 'Die Tür ist nicht auf dem Weg und der Wagen ' || i, 'de'
        from generate_series(1, 6000) i;
      insert into articles (title, body, lang)
        select 'Café ' || i, 'The door is not on the way and it was for the car ' || i, 'en'
        from generate_series(1, 6000) i;
      create table notes (id int primary key, body text not null);
      insert into notes select i, 'the cat is on the mat and it was ERR-' || i
        from generate_series(1, 2000) i;
      create table nothing (id int primary key, body text);
      insert into nothing select i from generate_series(1, 50) i;
      create table numbers (id int primary key, n int);
      create table kept (id int primary key, body text not null,
        words tsvector generated always as (to_tsvector('german', body)) stored);
      insert into kept select i, 'the cat is on the mat and it was ' || i
        from generate_series(1, 600) i;
      analyze;
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<ScratchDatabase> DATABASE = new ArrayList<>();

  @TempDir private Path folder;

  @BeforeAll
  static void fill() throws SQLException {
    DATABASE.add(SharedSandbox.get().create("search"));
    run(TABLES);
  }

  @AfterAll
  static void drop() {
    DATABASE.getFirst().close();
  }

  @Test
  void a_large_table_gets_a_trigger_and_a_proven_migration() throws IOException {
    JsonNode plan = json("--table", "articles", "--target", "sql", "--out", "files");
    assertThat(plan.path("shape").asText()).isEqualTo("trigger");
    assertThat(plan.path("statements").toString())
        .contains("CASE NEW.lang WHEN 'de' THEN 'public.articles_german'::regconfig")
        .contains("public.unaccent, pg_catalog.german_stem")
        .contains("setweight(")
        .doesNotContain("IMMUTABLE");
    List<String> files = new ArrayList<>();
    plan.path("migrations_created").forEach(it -> files.add(it.asText()));
    assertThat(files).hasSize(6).allMatch(it -> Files.exists(folder.resolve("files").resolve(it)));
    assertThat(files.get(2)).as("filled before it is indexed").contains("backfill");
    assertThat(plan.path("blocked_by")).isEmpty();
  }

  @Test
  void a_small_table_gets_a_stored_column() throws IOException {
    JsonNode plan = json("--table", "notes");
    assertThat(plan.path("shape").asText()).isEqualTo("stored");
    assertThat(plan.at("/indexes_added/0/definition").asText())
        .isEqualTo(
            "CREATE INDEX CONCURRENTLY idx_notes_body_tsvector ON public.notes USING gin"
                + " (body_tsvector) WITH (fastupdate=off)");
    assertThat(plan.path("configuration").asText()).isEqualTo("pg_catalog.english");
  }

  @ParameterizedTest
  @ValueSource(strings = {"expression", "virtual", "stored", "trigger"})
  void every_query_runs_and_is_answered_by_the_index(String shape) throws Exception {
    JsonNode plan = json("--table", "notes", "--shape", shape, "--trigram", "--synonyms");
    try (Connection connection = DATABASE.getFirst().connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (JsonNode it : plan.path("statements")) {
        statement.execute(it.asText());
      }
      statement.execute("update notes set body = body");
      statement.execute("set local enable_seqscan = off");
      for (JsonNode it : plan.path("queries")) {
        String sql =
            it.path("psycopg")
                .asText()
                .replace("%(query)s", "'cat''s \\ mat | & err-7 ! the'")
                .replace("%(limit)s", "5")
                .replace("%%", "%");
        assertThat(text(statement, "explain " + sql)).as(sql).contains("Bitmap Index Scan");
        statement.executeQuery(sql).close();
      }
      connection.rollback();
    }
  }

  @Test
  void what_is_there_is_used_and_its_wrong_language_told() throws IOException {
    JsonNode plan = json("--table", "kept");
    assertThat(plan.path("shape").asText()).isEqualTo("existing");
    assertThat(plan.path("vector").asText()).isEqualTo("words");
    assertThat(plan.path("statements")).hasSize(1);
    assertThat(plan.at("/findings/0/id").asText()).isEqualTo("configuration-differs");
  }

  @Test
  void a_page_needs_nothing_else() {
    Run run = plan("--table", "notes", "--format", "html");
    assertThat(run.exit()).as(run.err()).isIn(0, 1);
    assertThat(run.out()).startsWith("<!DOCTYPE html>").contains("public.notes", "</html>");
    assertThat(run.out()).doesNotContain("http:", "https:");
  }

  @Test
  void filtering_needs_no_column() throws IOException {
    JsonNode plan = json("--table", "articles", "--no-rank", "--language", "de");
    assertThat(plan.path("shape").asText()).isEqualTo("virtual");
    assertThat(plan.at("/queries/0/jdbc").asText()).contains("LIMIT ?");
    assertThat(plan.at("/queries/0/jdbc_parameters").toString()).isEqualTo("[\"query\",\"limit\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "--table nothing, 3, public.nothing.body holds only NULL",
    "--table numbers, 3, public.numbers has no text to search",
    "--table nowhere, 3, there is no table nowhere",
    "--table notes --column id, 3, 'public.notes.id is integer, no text'",
    "--table notes --column gone, 3, public.notes has no column gone",
    "--table notes --language klingon, 2, there is no text search configuration for klingon",
    "--table notes --writes-per-second NaN, 2, --writes-per-second is a number",
  })
  void bad_input_is_told(String arguments, int exit, String message) throws IOException {
    Run run = plan(arguments.split(" ", -1));
    assertThat(run.exit()).isEqualTo(exit);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  private JsonNode json(String... arguments) throws IOException {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    Run run = plan(all.toArray(String[]::new));
    assertThat(run.exit()).as(run.err() + run.out()).isIn(0, 1);
    return JSON.readTree(run.out());
  }

  private Run plan(String... arguments) {
    var words = new ArrayList<>(List.of("search", "plan"));
    words.addAll(List.of(arguments));
    words.addAll(List.of("--database-url", DATABASE.getFirst().libpqUrl()));
    return Run.real(folder).run(words.toArray(String[]::new));
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = DATABASE.getFirst().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    var text = new StringBuilder();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        text.append(rows.getString(1)).append('\n');
      }
    }
    return text.toString();
  }
}
