package dev.pgwright.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.plan.Plan;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.LiquibaseRun;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.verify.Migration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rendered changelogs, run by the real Liquibase.
@Tag("pg")
class RealLiquibaseTest {

  @TempDir private Path folder;
  private final ScratchDatabase database = SharedSandbox.get().create("liquibase");

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void goes_up_and_down_and_up() throws Exception {
    Project.psql(database, RealAlembicTest.START + ";");
    var before = RealAlembicTest.objects(database);
    String file = write(Plans.feedback());
    update(file);
    var after = RealAlembicTest.objects(database);
    assertThat(after).isNotEqualTo(before).isEqualTo(RealAlembicTest.bySqlFiles(before));
    rollback(file, 5);
    assertThat(RealAlembicTest.objects(database)).isEqualTo(before);
    update(file);
    assertThat(RealAlembicTest.objects(database)).isEqualTo(after);
  }

  @Test
  void awkward_statements_arrive_as_they_are() throws Exception {
    Project.psql(database, Plans.NASTY_START + ";");
    var before = RealAlembicTest.objects(database);
    String file = write(Plans.nasty());
    update(file);
    assertThat(RealAlembicTest.objects(database))
        .isEqualTo(Plans.byStatements(Plans.nasty(), Plans.NASTY_START));
    rollback(file, 6);
    assertThat(Plans.besidesFeedback(RealAlembicTest.objects(database)))
        .isEqualTo(Plans.besidesFeedback(before));
  }

  @Test
  void a_way_back_may_build_something_first() throws Exception {
    Project.psql(database, RealAlembicTest.START + ";");
    var before = RealAlembicTest.objects(database);
    String file = write(Plans.prepared());
    update(file);
    rollback(file, 2);
    assertThat(RealAlembicTest.objects(database))
        .containsKey(Plans.key(Plans.USERS, "users_email_key", "email").id());
    rollback(file, 1);
    assertThat(RealAlembicTest.objects(database)).isEqualTo(before);
    assertThat(Migration.liquibase(folder.resolve(file)).units()).hasSize(2);
  }

  @Test
  void our_own_reading_finds_the_same_changesets() throws Exception {
    String file = write(Plans.feedback());
    assertThat(Migration.liquibase(folder.resolve(file)).units())
        .extracting(Migration.Unit::name)
        .containsExactly(
            "2026_11_22_add_user_feedback-01",
            "2026_11_22_add_user_feedback-02",
            "2026_11_22_add_user_feedback-03",
            "2026_11_22_add_user_feedback-04",
            "2026_11_22_add_user_feedback-05");
  }

  @Test
  void rows_that_do_not_fit_stop_it_before_it_begins() throws Exception {
    Project.psql(database, RealAlembicTest.START + "; INSERT INTO users (email) VALUES ('a');");
    Plan plan = Plans.feedback();
    var condition =
        new Plan.Precondition(
            Plans.USERS,
            "a row has no @",
            "SELECT ctid FROM public.users\nWHERE NOT (email ~~ '%@%'::text)");
    String file =
        write(
            new Plan(
                plan.steps(),
                List.of(),
                List.of(),
                List.of(condition),
                List.of(),
                List.of(),
                List.of(),
                plan.additions()));
    var before = RealAlembicTest.objects(database);
    assertThatThrownBy(() -> update(file)).hasMessageContaining("SQL Precondition failed");
    assertThat(RealAlembicTest.objects(database)).isEqualTo(before);
    Project.psql(database, "DELETE FROM users;");
    update(file);
  }

  @Test
  void a_line_of_liquibase_in_a_function_is_refused() {
    Plan plan =
        Plans.plan(
            Plans.sql(
                "a function",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\n-- rollback \nSELECT 1\n$$",
                "DROP FUNCTION f()"));
    assertThatThrownBy(() -> render(plan)).hasMessageContaining("would take a line");
  }

  private static Rendering render(Plan plan) {
    return Liquibase.render(
        plan, new Liquibase.Target("add user feedback", Plans.DATE, List.of(), false));
  }

  private String write(Plan plan) throws Exception {
    RenderedFile file = render(plan).files().getFirst();
    Files.writeString(folder.resolve(file.name()), file.text());
    return file.name();
  }

  private void update(String file) throws Exception {
    new LiquibaseRun(folder, file, database).update();
  }

  private void rollback(String file, int changesets) throws Exception {
    new LiquibaseRun(folder, file, database).rollback(changesets);
  }
}
