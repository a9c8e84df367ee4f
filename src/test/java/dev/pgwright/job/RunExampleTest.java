package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.ChunksExample;
import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.TestEnv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example task of the mission as the README shows it, through `run --model none`, with the
/// real Alembic and enough rows for both indexes.
@Tag("slow")
@Tag("alembic")
@Tag("matrix")
class RunExampleTest {

  private static final Pattern COMMAND =
      Pattern.compile("^\\$ pgwright (run \"[^\"]+\" .*)$", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final int ROWS = 12_000;

  @TempDir private Path folder;

  @Test
  void hybrid_search_becomes_fast_and_the_report_says_so() throws Exception {
    Pgwright.copy(Path.of("examples").toAbsolutePath(), folder.resolve("examples"));
    Files.createDirectory(folder.resolve(".git"));
    try (ScratchDatabase database = ChunksExample.database(ROWS)) {
      Pgwright.Done done =
          Pgwright.in(folder)
              .with(TestEnv.Alembic.NEW)
              .with("PGWRIGHT_PG_HOME", TestEnv.pg(18).home().toString())
              .with("PGWRIGHT_DATABASE_URL", database.libpqUrl())
              .run(command());
      JsonNode report = done.json();
      assertThat(report.path("status").asText()).as(done.out()).startsWith("DONE");
      assertThat(report.path("indexes_added"))
          .extracting(it -> it.path("type").asText())
          .containsExactlyInAnyOrder("GIN", "HNSW");
      assertThat(report.path("migrations_created")).hasSize(2);
      JsonNode faster = report.at("/performance_findings/0");
      assertThat(faster.path("before_ms").asDouble()).isPositive();
      assertThat(faster.path("after_ms").asDouble()).isPositive();
      assertThat(report.path("plan_ids")).isNotEmpty();
      assertThat(report.path("x_calls").asInt()).isLessThanOrEqualTo(20);
    }
  }

  private static String[] command() throws Exception {
    Matcher shown = COMMAND.matcher(Files.readString(Path.of("README.md")));
    assertThat(shown.find()).isTrue();
    List<String> words = new ArrayList<>();
    WORD.matcher(shown.group(1))
        .results()
        .forEach(it -> words.add(it.group(1) == null ? it.group(2) : it.group(1)));
    words.addAll(List.of("--format", "json"));
    return words.toArray(String[]::new);
  }
}
