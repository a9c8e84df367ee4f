package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.SqlLoader;
import dev.pgwright.testing.Dump;
import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.ReportSchema;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The main job on `examples/feedback`, and what people do with the files afterwards.
@Tag("slow")
@Tag("alembic")
class FeedbackExampleTest {

  private static final Path EXAMPLE = Path.of("examples/feedback").toAbsolutePath();
  private static final String OLD_HEAD = "c3f8e6019d4b";
  private static final String VERSIONS = "backend/alembic/versions/";
  private static final String[] NO_VERSION_TABLE = {"--exclude-table=alembic_version"};

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({"FLOOR,true", "NEW,false"})
  void leads_people_there_and_back_and_there_again(
      TestEnv.Alembic alembic, boolean transactionPerMigration) throws Exception {
    leads(alembic, transactionPerMigration);
  }

  @Tag("matrix")
  @ParameterizedTest
  @CsvSource({"FLOOR,false", "NEW,true"})
  void leads_people_there_in_the_other_mode_as_well(
      TestEnv.Alembic alembic, boolean transactionPerMigration) throws Exception {
    leads(alembic, transactionPerMigration);
  }

  private void leads(TestEnv.Alembic alembic, boolean transactionPerMigration) throws Exception {
    Path project = example("project");
    if (transactionPerMigration) {
      commitEachRevision(project.resolve("backend/alembic/env.py"));
    }
    Map<String, String> before = tree(project);

    Pgwright.Done done = plan(project, alembic);

    assertThat(done.exit()).as(done.err() + done.out()).isZero();
    assertThat(done.json().path("status").asText()).isEqualTo("DONE_WITH_CONCERNS");
    assertThat(done.texts("concerns"))
        .hasSize(3)
        .allMatch(it -> it.startsWith("the upgrade fails"));
    assertThat(done.texts("evidence")).allMatch(it -> it.contains("\"passed\"")).isNotEmpty();
    Map<String, String> after = tree(project);
    after
        .keySet()
        .removeAll(done.texts("migrations_created").stream().map(VERSIONS::concat).toList());
    assertThat(after).as("everything else").isEqualTo(before);
    byHand(project, alembic);
  }

  @Test
  void says_the_same_again_and_then_has_nothing_to_do() throws Exception {
    Path first = example("first");
    Path second = example("second");

    Pgwright.Done once = plan(first, TestEnv.Alembic.NEW);
    Pgwright.Done again = plan(second, TestEnv.Alembic.NEW);
    Pgwright.Done then = plan(first, TestEnv.Alembic.NEW);

    assertThat(once.texts("migrations_created")).isNotEmpty();
    assertThat(again.texts("migrations_created")).isEqualTo(once.texts("migrations_created"));
    assertThat(tree(second)).isEqualTo(tree(first));
    assertThat(then.json().path("status").asText()).isEqualTo("DONE");
    assertThat(then.texts("migrations_created")).isEmpty();
    assertThat(then.exit()).isZero();
  }

  private static Pgwright.Done plan(Path project, TestEnv.Alembic alembic) throws Exception {
    Pgwright.Done done =
        Pgwright.in(project)
            .with(alembic)
            .run(
                "plan",
                "--from=alembic:backend/alembic.ini",
                "--to=sql:docs/database/wanted.sql",
                "--message=add user feedback",
                "--date=2026-02-03",
                "--format=json");
    assertThat(ReportSchema.errors(done.out())).as(done.err()).isEmpty();
    return done;
  }

  private static void byHand(Path project, TestEnv.Alembic alembic) throws Exception {
    try (ScratchDatabase database = SharedSandbox.get().create("people");
        ScratchDatabase wanted = SharedSandbox.get().create("wanted")) {
      load(project.resolve("docs/database/wanted.sql"), wanted);
      alembic(project, alembic, database, "upgrade", OLD_HEAD);
      String old = Dump.of(database, NO_VERSION_TABLE);

      alembic(project, alembic, database, "upgrade", "head");
      assertThat(Dump.of(database, NO_VERSION_TABLE)).isEqualTo(Dump.of(wanted));

      alembic(project, alembic, database, "downgrade", OLD_HEAD);
      assertThat(Dump.of(database, NO_VERSION_TABLE)).isEqualTo(old);

      alembic(project, alembic, database, "upgrade", "head");
      assertThat(Dump.of(database, NO_VERSION_TABLE)).isEqualTo(Dump.of(wanted));
    }
  }

  private static void load(Path sql, ScratchDatabase into) throws SQLException {
    try (Connection connection = into.connect()) {
      SqlLoader.load(sql, connection);
    }
  }

  private static void alembic(
      Path project, TestEnv.Alembic which, ScratchDatabase database, String verb, String target)
      throws Exception {
    var builder =
        new ProcessBuilder(TestEnv.python(which).toString(), "-m", "alembic", verb, target);
    builder.directory(project.resolve("backend").toFile()).redirectErrorStream(true);
    builder.environment().put("DATABASE_URL", database.libpqUrl());
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("PYTHONSAFEPATH", "1");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static void commitEachRevision(Path env) throws IOException {
    String stock = "configure(connection=connection, target_metadata=target_metadata)";
    String text = Files.readString(env);
    assertThat(text).containsOnlyOnce(stock);
    Files.writeString(
        env, text.replace(stock, stock.replace(")", ", transaction_per_migration=True)")));
  }

  private Path example(String name) throws IOException {
    return Pgwright.copy(EXAMPLE, temporary.resolve(name));
  }

  /// The text of every file by its path below a folder.
  private static Map<String, String> tree(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    var files = new ArrayList<Path>();
    try (var paths = Files.walk(folder)) {
      files.addAll(paths.filter(Files::isRegularFile).toList());
    }
    for (Path file : List.copyOf(files)) {
      texts.put(folder.relativize(file).toString(), Files.readString(file));
    }
    return texts;
  }
}
