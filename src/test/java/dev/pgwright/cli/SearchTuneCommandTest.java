package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.ChunksExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `pgwright search tune` on the rows of `examples/chunks`, and the command lines of its page.
@Tag("pg")
class SearchTuneCommandTest {

  private static final String LABELS = "select query, chunk_id, embedding from searches";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<ScratchDatabase> DATABASE = new ArrayList<>();

  @TempDir private Path folder;

  @BeforeAll
  static void fill() throws IOException, SQLException {
    DATABASE.add(ChunksExample.database(800));
    try (Connection connection = DATABASE.getFirst().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table few (id int primary key, body text not null);
          insert into few select i, 'one of ten rows is like the other ' || i
            from generate_series(1, 10) i;
          create table keyless (body text not null);
          insert into keyless select 'a text without any key ' || i from generate_series(1, 9) i;
          analyze few;
          analyze keyless;
          """);
    }
  }

  @AfterAll
  static void drop() {
    DATABASE.getFirst().close();
  }

  @Test
  void legs_are_measured_and_joined_only_for_a_gain() throws IOException {
    JsonNode tuned = json("--table", "chunks", "--labels", LABELS, "--queries", "120");
    assertThat(tuned.path("rows_copied").asInt()).isEqualTo(800);
    assertThat(tuned.path("queries_measured").asInt()).isEqualTo(120);
    assertThat(tuned.path("evidence_level").asText()).isEqualTo("measured");
    boolean hybrid = tuned.path("choice").asText().equals("hybrid");
    assertThat(hybrid).isEqualTo(tuned.at("/gain_over_better_leg/low").asDouble() > 0);
    assertThat(tuned.path("relevance")).hasSize(4);
    assertThat(tuned.at("/performance_findings/0/before_ms").asDouble()).isPositive();
    assertThat(tuned.at("/indexes_added/0/name").asText()).isEqualTo("idx_chunks_content_tsvector");
  }

  @Test
  void the_same_seed_says_the_same() throws IOException {
    String[] arguments = {
      "--table", "chunks", "--labels", LABELS, "--queries", "60", "--no-timing", "--seed", "7"
    };
    JsonNode first = json(arguments);
    assertThat(json(arguments)).isEqualTo(first);
  }

  @Test
  void without_labels_words_are_measured_on_queries_of_known_rows() throws IOException {
    JsonNode tuned = json("--table", "chunks", "--queries", "60");
    assertThat(tuned.path("queries_generated").asBoolean()).isTrue();
    assertThat(tuned.path("choice").asText()).isEqualTo("words");
    assertThat(tuned.path("concerns").toString()).contains("easier for full text");
  }

  @Tag("matrix")
  @Test
  void the_vector_index_climbs_to_the_recall() throws IOException, SQLException {
    try (ScratchDatabase many = ChunksExample.database(10_500)) {
      Run run =
          Run.real(folder)
              .with("PGWRIGHT_SANDBOX_URL", many.libpqUrl())
              .run(
                  "search",
                  "tune",
                  "--table",
                  "chunks",
                  "--labels",
                  LABELS,
                  "--queries",
                  "120",
                  "--recall",
                  "0.98",
                  "--format",
                  "json",
                  "--database-url",
                  many.libpqUrl());
      assertThat(run.exit()).as(run.err()).isZero();
      JsonNode tuned = JSON.readTree(run.out());
      if (!tuned.path("choice").asText().equals("words")) {
        JsonNode last = tuned.path("efforts").path(tuned.path("efforts").size() - 1);
        assertThat(last.at("/recall/low").asDouble()).isGreaterThanOrEqualTo(0.98);
        assertThat(tuned.path("settings").toString())
            .contains("hnsw.ef_search = " + last.path("ef_search").asInt());
      }
    }
  }

  @Test
  void a_sample_holds_the_rows_with_labels() throws IOException {
    JsonNode tuned = json("--table", "chunks", "--labels", LABELS, "--rows", "500", "--no-timing");
    assertThat(tuned.path("rows_copied").asInt()).isBetween(300, 799);
    assertThat(tuned.path("queries_measured").asInt()).isGreaterThan(300);
    assertThat(tuned.path("concerns").toString()).contains("of 800 rows");
  }

  @Test
  void a_folder_needs_no_database() throws IOException {
    Files.createDirectories(folder.resolve("set/qrels"));
    var corpus = new StringBuilder();
    var queries = new StringBuilder();
    var labels = new StringBuilder("query-id\tcorpus-id\tscore\n");
    for (int i = 0; i < 30; i++) {
      corpus.append(
          "{\"_id\":\"d%\",\"text\":\"the story of item x% and its y%\"}\n".replace("%", "" + i));
      queries.append(
          "{\"_id\":\"q%\",\"text\":\"what is the story of x%\"}\n".replace("%", "" + i));
      labels.append("q%\td%\t1\n".replace("%", "" + i));
    }
    Files.writeString(folder.resolve("set/corpus.jsonl"), corpus);
    Files.writeString(folder.resolve("set/queries.jsonl"), queries);
    Files.writeString(folder.resolve("set/qrels/test.tsv"), labels);
    Run run = place().run("search", "tune", "--beir", "set", "--format", "json");
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode tuned = JSON.readTree(run.out());
    assertThat(tuned.at("/relevance/0/hit_at_1/mean").asDouble()).isEqualTo(1);
    assertThat(tuned.path("concerns").toString()).contains("too few to hold some back");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--table keyless | 3 | has no primary key of one column",
        "--table chunks --labels select'x' | 3 | --labels answers with 1 column",
        "--table chunks --labels select'x','y'where'a'='b' | 3 | --labels answers with no query and key",
        "--table chunks --labels select'x','-1' | 3 | no query has a relevant row",
        "--table chunks --labels vacuum | 4 | refused",
        "--table chunks --recall 1 | 2 | --recall is above 0 and below 1",
        "--table chunks --rows 0 | 2 | --rows is between 1",
        "--table chunks --labels select'x','y' --beir set | 2 | not both",
        "--beir nowhere | 3 | no file of labels",
        "--seed 1 | 2 | name a table with --table",
      })
  void bad_input_is_told(String arguments, int exit, String message) {
    Run run = tune(arguments.split(" ", -1));
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void ten_rows_are_measured_too() {
    Run run = tune("--table", "few", "--no-timing");
    assertThat(run.exit()).as(run.err()).isIn(0, 3);
    assertThat(run.out() + run.err()).containsAnyOf("too few texts", "10 of 10 rows copied");
  }

  @Test
  void a_server_that_is_gone_is_told() {
    Run run =
        place()
            .run(
                "search",
                "tune",
                "--table",
                "chunks",
                "--database-url",
                "postgresql://nobody@127.0.0.1:1/none");
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("127.0.0.1");
  }

  @Test
  void every_command_of_the_page_runs() throws IOException {
    String page = Files.readString(Path.of("docs/search.md"));
    var commands = Pattern.compile("^pgwright (.*)$", Pattern.MULTILINE).matcher(page);
    var word = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    int seen = 0;
    while (commands.find()) {
      seen++;
      var words = new ArrayList<String>();
      word.matcher(commands.group(1).replace("$DATABASE_URL", DATABASE.getFirst().libpqUrl()))
          .results()
          .forEach(it -> words.add(it.group(1) == null ? it.group(2) : it.group(1)));
      Run run = place().run(words.toArray(String[]::new));
      assertThat(run.exit()).as(commands.group(1) + run.err()).isIn(0, 1);
    }
    assertThat(seen).isGreaterThan(3);
  }

  private JsonNode json(String... arguments) throws IOException {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    Run run = tune(all.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    return JSON.readTree(run.out());
  }

  private Run tune(String... arguments) {
    var words = new ArrayList<>(List.of("search", "tune"));
    words.addAll(List.of(arguments));
    words.addAll(List.of("--database-url", DATABASE.getFirst().libpqUrl()));
    return place().run(words.toArray(String[]::new));
  }

  private Run.Place place() {
    return Run.real(folder).with("PGWRIGHT_SANDBOX_URL", DATABASE.getFirst().libpqUrl());
  }
}
