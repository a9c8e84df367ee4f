package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import dev.pgwright.twin.Tpch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The two commands of `optimize` that the README shows, on the databases it names: what is shown
/// comes in this order, but for numbers and what times say, which differ with the machine.
class ReadmeOptimizeTest {

  private static final Pattern BLOCK =
      Pattern.compile("```\n\\$ pgwright (optimize .*)\n((?s:.*?))```\n");
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");

  @TempDir private Path folder;

  @Tag("slow")
  @Tag("alembic")
  @Test
  void the_example_gets_its_indexes_as_revisions_and_is_faster() throws Exception {
    Pgwright.copy(Path.of("examples").toAbsolutePath(), folder.resolve("examples"));
    Files.createDirectory(folder.resolve(".git"));
    try (ScratchDatabase database = SharedSandbox.get().create("feedback")) {
      upgrade(database);
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        String rows = Files.readString(Path.of("examples/feedback/data.sql"));
        for (String sql : rows.split(";\n", -1)) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
      }
      shown(block(0), run(database, block(0)));
    }
  }

  @Tag("matrix")
  @Test
  void tpch_gets_the_indexes_it_lacks() throws Exception {
    Files.writeString(folder.resolve("tpch.sql"), Tpch.queries());
    try (ScratchDatabase database = SharedSandbox.get().create("tpch-readme");
        Connection connection = database.connect()) {
      Tpch.load(connection, 0.1);
      keysAlone(connection);
      shown(block(1), run(database, block(1)));
    }
  }

  private static MatchResult block(int number) throws IOException {
    List<MatchResult> blocks =
        BLOCK.matcher(Files.readString(Path.of("README.md"))).results().toList();
    assertThat(blocks).hasSize(2);
    return blocks.get(number);
  }

  private String run(ScratchDatabase database, MatchResult block)
      throws IOException, InterruptedException {
    String[] words = block.group(1).replace("$DATABASE_URL", database.libpqUrl()).split(" ", -1);
    Pgwright.Done done =
        Pgwright.in(folder)
            .with(TestEnv.Alembic.NEW)
            .with("SOURCE_DATE_EPOCH", "1795305600")
            .run(words);
    assertThat(done.exit()).as(done.err()).isZero();
    return done.out();
  }

  private static void shown(MatchResult block, String out) {
    List<String> lines = timeless(block.group(2)).lines().filter(it -> !it.equals("…")).toList();
    assertThat(timeless(out).lines()).containsSubsequence(lines);
  }

  private static String timeless(String text) {
    return NUMBER.matcher(text).replaceAll("#").replaceAll("(then # ms);.*", "$1");
  }

  private static void keysAlone(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String drops;
      try (ResultSet row =
          statement.executeQuery(
              "select string_agg('drop index ' || indexrelid::regclass, '; ') from pg_index"
                  + " where not indisprimary and indexrelid >= 16384")) {
        row.next();
        drops = row.getString(1);
      }
      statement.execute(drops);
      statement.execute("vacuum (analyze)");
    }
  }

  private void upgrade(ScratchDatabase database) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
                TestEnv.python(TestEnv.Alembic.NEW).toString(), "-m", "alembic", "upgrade", "head")
            .directory(folder.resolve("examples/feedback/backend").toFile())
            .redirectErrorStream(true);
    builder.environment().put("DATABASE_URL", database.libpqUrl());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    Process process = builder.start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
