package dev.pgwright.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.alembic.TransactionMode;
import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.plan.Plan;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rendered files, run by the real Alembic and the real psql.
@Tag("pg")
@Tag("alembic")
class RealAlembicTest {

  static final String START =
      """
      CREATE TABLE users (
          id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
          email text,
          deleted_at timestamptz,
          legacy varchar(20)
      )\
      """;

  private static final String LOCKED =
      """
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_locks WHERE pid = pg_backend_pid()
                     AND relation = 'users'::regclass AND mode = 'AccessExclusiveLock') THEN
          RAISE 'still locked';
        END IF;
      END $$\
      """;

  private static final String PATIENT =
      """
      DO $$ BEGIN
        IF current_setting('lock_timeout') <> '0' OR current_setting('statement_timeout') <> '0' THEN
          RAISE 'the timeouts of another revision';
        END IF;
      END $$\
      """;

  @TempDir private Path folder;
  private final ScratchDatabase database = SharedSandbox.get().create("render");

  @AfterEach
  void drop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "FLOOR, SINGLE, psycopg2",
    "FLOOR, PER_MIGRATION, asyncpg",
    "NEW, SINGLE, asyncpg",
    "NEW, PER_MIGRATION, psycopg"
  })
  void goes_up_and_down_and_up(TestEnv.Alembic which, TransactionMode mode, String driver)
      throws IOException, SQLException {
    Project project = project(which, mode, driver, Plans.feedback());
    succeed(project.alembic("upgrade", Project.BASE));
    var before = objects(database);
    succeed(project.alembic("upgrade", "head"));
    var after = objects(database);
    succeed(project.alembic("downgrade", Project.BASE));
    assertThat(objects(database)).isEqualTo(before);
    succeed(project.alembic("upgrade", "head"));
    assertThat(objects(database)).isEqualTo(after);
    assertThat(after).isNotEqualTo(before).isEqualTo(bySqlFiles(before));
  }

  /// What the SQL files make; they are undone again.
  static SequencedMap<ObjectId, SchemaObject> bySqlFiles(
      SequencedMap<ObjectId, SchemaObject> before) throws IOException, SQLException {
    List<RenderedFile> files = SqlFiles.render(Plans.feedback(), "add user feedback");
    try (ScratchDatabase other = SharedSandbox.get().create("files")) {
      succeed(Project.psql(other, START + ";"));
      for (RenderedFile file : files) {
        if (file.name().endsWith(".up.sql")) {
          succeed(Project.psql(other, file.text()));
        }
      }
      var after = objects(other);
      for (RenderedFile file : files.reversed()) {
        if (file.name().endsWith(".down.sql")) {
          succeed(Project.psql(other, file.text()));
        }
      }
      assertThat(objects(other)).isEqualTo(before);
      return after;
    }
  }

  @ParameterizedTest
  @CsvSource({"FLOOR, SINGLE", "NEW, PER_MIGRATION", "NEW, SINGLE"})
  void the_printed_sql_does_the_same(TestEnv.Alembic which, TransactionMode mode)
      throws IOException, SQLException {
    Project project = project(which, mode, "psycopg2", Plans.feedback());
    succeed(project.alembic("upgrade", Project.BASE));
    var before = objects(database);
    succeed(project.alembic("upgrade", "head"));
    var after = objects(database);
    try (ScratchDatabase other = SharedSandbox.get().create("printed")) {
      succeed(Project.psql(other, succeed(project.alembic("upgrade", "head", "--sql"))));
      assertThat(objects(other)).isEqualTo(after);
      String down = "head:" + Project.BASE;
      succeed(Project.psql(other, succeed(project.alembic("downgrade", down, "--sql"))));
      assertThat(objects(other)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"FLOOR, SINGLE", "NEW, SINGLE", "NEW, PER_MIGRATION"})
  void locks_and_timeouts_end_with_their_revision(TestEnv.Alembic which, TransactionMode mode)
      throws IOException {
    Plan plan =
        Plans.plan(
            Plans.sql("locks", "ALTER TABLE users ADD COLUMN a int", LOCKED),
            Plans.sql("checks", LOCKED, "ALTER TABLE users ALTER COLUMN a SET DEFAULT 1"));
    Project project = project(which, mode, "psycopg2", plan);
    String last = Alembic.render(plan, Plans.target(mode)).files().getLast().revision();
    project.revision("later.py", "ffffffffffff", "\"" + last + "\"", PATIENT);
    succeed(project.alembic("upgrade", "head"));
    succeed(project.alembic("downgrade", Project.BASE));
  }

  @Test
  void a_failure_leaves_the_revisions_before_it_done() throws IOException, SQLException {
    Plan plan =
        Plans.plan(
            Plans.sql("one", "ALTER TABLE users ADD COLUMN a int", "SELECT 1"),
            Plans.sql("two", "ALTER TABLE users ADD COLUMN b int", "SELECT 1"),
            Plans.sql("three", "ALTER TABLE nowhere ADD COLUMN b int", "SELECT 1"));
    Project project = project(TestEnv.Alembic.NEW, TransactionMode.SINGLE, "psycopg2", plan);
    Project.Outcome outcome = project.alembic("upgrade", "head");
    assertThat(outcome.exit()).isNotZero();
    assertThat(outcome.output()).contains("nowhere");
    String second =
        Alembic.render(plan, Plans.target(TransactionMode.SINGLE)).files().get(1).revision();
    assertThat(version()).isEqualTo(second);
  }

  private Project project(TestEnv.Alembic which, TransactionMode mode, String driver, Plan plan)
      throws IOException {
    var project = new Project(folder, which, mode, driver, database);
    project.create(START);
    project.write(Alembic.render(plan, Plans.target(mode)).files());
    return project;
  }

  private static String succeed(Project.Outcome outcome) {
    assertThat(outcome.exit()).as(outcome.output()).isZero();
    return outcome.output();
  }

  private String version() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select version_num from alembic_version")) {
      rows.next();
      return rows.getString(1);
    }
  }

  /// Everything but the tables of the tools.
  static SequencedMap<ObjectId, SchemaObject> objects(ScratchDatabase database)
      throws SQLException {
    try (Connection connection = database.connect()) {
      var objects = new TreeMap<>(Catalog.read(connection).objects());
      objects.keySet().removeIf(RealAlembicTest::ofTools);
      return objects;
    }
  }

  private static boolean ofTools(ObjectId id) {
    String text = id.toString();
    return text.contains("alembic_version")
        || text.contains("flyway_schema_history")
        || text.contains("databasechangelog");
  }
}
