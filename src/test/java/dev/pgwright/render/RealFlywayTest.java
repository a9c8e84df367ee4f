package dev.pgwright.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.flyway.NewNames;
import dev.pgwright.plan.Plan;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.FlywayRun;
import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rendered files, run by the real Flyway; undoing is not part of its free edition, so those files
/// go to psql as Flyway would run them.
@Tag("pg")
class RealFlywayTest {

  @TempDir private Path folder;
  private final ScratchDatabase database = SharedSandbox.get().create("flyway");

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void goes_up_and_down_and_up() throws IOException, SQLException {
    begin(RealAlembicTest.START);
    Rendering rendering = write(Plans.feedback());
    var before = RealAlembicTest.objects(database);
    migrate();
    var after = RealAlembicTest.objects(database);
    assertThat(after).isNotEqualTo(before).isEqualTo(RealAlembicTest.bySqlFiles(before));
    undo(rendering);
    assertThat(RealAlembicTest.objects(database)).isEqualTo(before);
    migrate();
    assertThat(RealAlembicTest.objects(database)).isEqualTo(after);
  }

  @Test
  void awkward_statements_arrive_as_they_are() throws IOException, SQLException {
    begin(Plans.NASTY_START);
    Rendering rendering = write(Plans.nasty());
    var before = RealAlembicTest.objects(database);
    migrate();
    assertThat(RealAlembicTest.objects(database))
        .isEqualTo(Plans.byStatements(Plans.nasty(), Plans.NASTY_START));
    undo(rendering);
    assertThat(Plans.besidesFeedback(RealAlembicTest.objects(database)))
        .isEqualTo(Plans.besidesFeedback(before));
  }

  @Test
  void a_step_outside_a_transaction_needs_its_configuration() throws IOException {
    begin(RealAlembicTest.START);
    for (RenderedFile file : write(Plans.feedback()).files()) {
      if (file.name().endsWith(Flyway.CONFIG)) {
        Files.delete(folder.resolve(file.name()));
      }
    }
    assertThatThrownBy(this::migrate).hasMessageContaining("transactional");
  }

  @Test
  void a_way_back_may_build_something_first() throws IOException, SQLException {
    begin(RealAlembicTest.START);
    Rendering rendering = write(Plans.prepared());
    var before = RealAlembicTest.objects(database);
    migrate();
    assertThat(RealAlembicTest.objects(database)).isEqualTo(before);
    undo(rendering);
    assertThat(RealAlembicTest.objects(database)).isEqualTo(before);
    migrate();
  }

  @Test
  void versions_go_on_as_they_were() throws IOException, SQLException {
    begin(RealAlembicTest.START);
    Files.writeString(folder.resolve("V007__seven.sql"), "SELECT 7;\n");
    assertThat(write(Plans.feedback()).files())
        .extracting(RenderedFile::name)
        .startsWith("V008__add_user_feedback_create_table_feedback.sql")
        .contains("U009__add_user_feedback_create_index_idx_users_email.sql.conf");
    migrate();
    assertThat(new FlywayRun(folder, database).applied()).startsWith("1", "007", "008").hasSize(7);
  }

  @Test
  void the_default_lock_makes_a_concurrent_build_wait() throws Exception {
    begin(RealAlembicTest.START);
    write(Plans.feedback());
    var outcome =
        CompletableFuture.runAsync(() -> new FlywayRun(folder, database).migrateWithDefaultLock());
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      assertThat(waits(statement, outcome)).isTrue();
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }
    assertThatThrownBy(outcome::join).isInstanceOf(CompletionException.class);
  }

  /// Whether a session comes to wait for another's transaction before Flyway ends.
  private static boolean waits(Statement statement, CompletableFuture<Void> outcome)
      throws SQLException {
    while (!outcome.isDone()) {
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT pg_sleep(0.05), count(*) FROM pg_stat_activity"
                  + " WHERE datname = current_database() AND wait_event = 'virtualxid'")) {
        rows.next();
        if (rows.getInt(2) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void begin(String sql) throws IOException {
    Files.writeString(folder.resolve("V1__base.sql"), sql + ";\n");
    migrate();
  }

  private Rendering write(Plan plan) throws IOException {
    List<String> existing;
    try (var files = Files.list(folder)) {
      existing = files.map(it -> it.getFileName().toString()).toList();
    }
    Rendering rendering =
        Flyway.render(
            plan, new Flyway.Target("add user feedback", Plans.DATE, existing, NewNames.DEFAULT));
    for (RenderedFile file : rendering.files()) {
      Files.writeString(folder.resolve(file.name()), file.text());
    }
    return rendering;
  }

  private void migrate() {
    new FlywayRun(folder, database).migrate();
  }

  /// Undoes everything but the base.
  private void undo(Rendering rendering) throws IOException {
    List<RenderedFile> files = rendering.files();
    for (RenderedFile file : files.reversed()) {
      if (file.name().startsWith("U") && file.name().endsWith(".sql")) {
        boolean outside =
            files.stream().anyMatch(it -> it.name().equals(file.name() + Flyway.CONFIG));
        String text = outside ? file.text() : "BEGIN;\n" + file.text() + "COMMIT;\n";
        Project.Outcome outcome = Project.psql(database, text);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
      }
    }
    Project.psql(database, "DELETE FROM flyway_schema_history WHERE version <> '1';");
  }
}
