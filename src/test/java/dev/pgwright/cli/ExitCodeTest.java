package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.report.Draft;
import dev.pgwright.report.Evidence;
import dev.pgwright.report.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// One case at least for every exit code, with what is said on which stream.
class ExitCodeTest {

  private static final String[] PLAN = {"plan", "--from", "empty:", "--to", "sql:a.sql"};
  private static final String[] PLAN_AS_JSON = {
    "plan", "--from", "empty:", "--to", "sql:a.sql", "--format", "json"
  };

  @Test
  void zero_when_there_is_nothing_to_say() {
    assertThat(Run.place().run(PLAN)).isEqualTo(new Run(0, "DONE: nothing to do\n", ""));
  }

  @Test
  void one_for_a_failed_check() {
    Report report =
        new Draft()
            .evidence(
                new Evidence("downgrade", "server", Evidence.Outcome.FAILED, 1, "a is missing"))
            .finish();

    Run run = Run.place().verifying(request -> Outcome.of(report)).run("verify", "alembic:a");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).startsWith("BLOCKED: failed: downgrade");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void two_for_wrong_usage() {
    Run run = Run.place().run("inspect", "a", "--form", "json");

    assertThat(run)
        .isEqualTo(
            new Run(
                2,
                "",
                """
                pgwright: Unknown options: '--form', 'json'
                hint: did you mean --format?
                hint: pgwright inspect --help explains it
                """));
  }

  @Test
  void two_without_a_command() {
    assertThat(Run.place().run())
        .isEqualTo(new Run(2, "", "pgwright: name a command\nhint: pgwright --help explains it\n"));
  }

  @Test
  void two_for_labels_that_are_none() {
    assertThat(Run.place().run("plan", "--approve-drop", "users").err())
        .contains("'users' is not KIND:NAME, as in table:users");
    assertThat(Run.place().run("plan", "--rename", "tabel:users=people").err())
        .contains("'tabel' is none of schema, extension, type, ");
    assertThat(Run.place().run("plan", "--backfill", "column:users.age").err())
        .contains("'column:users.age' is not KIND:NAME=VALUE");
  }

  @Test
  void three_for_input_that_cannot_be_read_with_file_line_and_hint() {
    assertThat(failing(broken()).run(PLAN))
        .isEqualTo(
            new Run(
                3,
                "",
                """
                pgwright: docs/wanted.sql:7: syntax error at "tabel"
                hint: write TABLE
                """));
  }

  @Test
  void json_has_the_blocker_too() {
    Run run = failing(broken()).run(PLAN_AS_JSON);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .contains("\"status\": \"BLOCKED\"")
        .contains("\"message\": \"syntax error at \\\"tabel\\\"\"")
        .contains("\"line\": 7")
        .contains("\"remedy\": \"write TABLE\"");
    assertThat(run.err()).startsWith("pgwright: docs/wanted.sql:7: ");
  }

  @Test
  void four_when_refused() {
    assertThat(failing(PgwrightException.of(Code.REFUSED, "no safe way")).run(PLAN))
        .isEqualTo(new Run(4, "", "pgwright: no safe way\n"));
    Report asking = new Draft().question("renamed?").finish();
    assertThat(Run.place().planning(request -> Outcome.of(asking)).run(PLAN).exit()).isEqualTo(4);
  }

  @Test
  void seventy_for_a_bug_without_passwords() {
    Run run =
        Run.place()
            .planning(
                request -> {
                  throw new IllegalStateException("no such step");
                })
            .run("plan", "--from", "db:postgresql://me:secret@host/app", "--to", "sql:a.sql");

    assertThat(run.exit()).isEqualTo(70);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("pgwright: this is a bug in pgwright")
        .containsPattern("\nversion: [0-9]+[.0-9A-Z-]*, Java 25")
        .contains(
            "\ncommand: pgwright plan --from db:postgresql://me:***@host/app --to sql:a.sql\n")
        .contains("java.lang.IllegalStateException: no such step\n\tat dev.pgwright.cli.")
        .doesNotContain("secret");
  }

  @Test
  void seventy_for_an_error_of_the_virtual_machine() {
    Run run =
        Run.place()
            .planning(
                request -> {
                  throw new StackOverflowError();
                })
            .run(PLAN);

    assertThat(run.exit()).isEqualTo(70);
    assertThat(run.err()).contains("StackOverflowError");
  }

  private static PgwrightException broken() {
    return PgwrightException.of(Code.INPUT, "syntax error at \"tabel\"")
        .at(Path.of("docs/wanted.sql").toAbsolutePath(), 7)
        .hint("write TABLE");
  }

  private static Run.Place failing(PgwrightException failure) {
    return Run.place()
        .planning(
            request -> {
              throw failure;
            });
  }
}
