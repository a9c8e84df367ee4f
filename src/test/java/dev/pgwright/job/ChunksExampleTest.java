package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.ChunksExample;
import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command that the README shows on `examples/chunks`, from its history to the migration, with
/// the real Alembic and enough rows for a vector index.
@Tag("slow")
@Tag("alembic")
@Tag("matrix")
class ChunksExampleTest {

  private static final Pattern COMMAND =
      Pattern.compile("^ {4}\\$ pgwright (search tune .*)$", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final int ROWS = 12_000;

  @TempDir private Path folder;

  @Test
  void one_command_makes_the_slow_query_fast() throws Exception {
    Pgwright.copy(Path.of("examples").toAbsolutePath(), folder.resolve("examples"));
    Files.createDirectory(folder.resolve(".git"));
    try (ScratchDatabase database = SharedSandbox.withVector().create("example")) {
      alembic(database);
      ChunksExample.fill(database, ROWS);
      Pgwright.Done done =
          Pgwright.in(folder)
              .with(TestEnv.Alembic.NEW)
              .with("PGWRIGHT_SANDBOX_URL", database.libpqUrl())
              .run(command(database));
      assertThat(done.exit()).as(done.err()).isZero();
      JsonNode tuned = done.json();
      assertThat(tuned.path("rows_copied").asInt()).isEqualTo(ROWS);
      assertThat(tuned.path("choice").asText()).isEqualTo("hybrid");
      assertThat(tuned.path("indexes_added"))
          .extracting(it -> it.path("type").asText())
          .containsExactly("GIN", "HNSW");
      assertThat(tuned.path("migrations_created")).hasSize(2);
      assertThat(tuned.path("blocked_by")).isEmpty();
      assertThat(tuned.at("/performance_findings/0/after_ms").asDouble()).isPositive();
      assertThat(tuned.at("/recall/mean").asDouble()).isGreaterThan(0.5);
    }
  }

  private String[] command(ScratchDatabase database) throws IOException {
    Matcher shown = COMMAND.matcher(Files.readString(Path.of("README.md")));
    assertThat(shown.find()).isTrue();
    List<String> words = new ArrayList<>();
    WORD.matcher(shown.group(1).replace("$DATABASE_URL", database.libpqUrl()))
        .results()
        .forEach(it -> words.add(it.group(1) == null ? it.group(2) : it.group(1)));
    words.addAll(List.of("--format", "json"));
    return words.toArray(String[]::new);
  }

  private void alembic(ScratchDatabase database) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
                TestEnv.python(TestEnv.Alembic.NEW).toString(), "-m", "alembic", "upgrade", "head")
            .directory(folder.resolve("examples/chunks/backend").toFile())
            .inheritIO();
    String url = database.libpqUrl().replaceFirst("^postgres(?:ql)?://", "postgresql+psycopg://");
    builder.environment().put("DATABASE_URL", url);
    assertThat(builder.start().waitFor()).isZero();
  }
}
