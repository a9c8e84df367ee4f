package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.VerifyRequest;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Name;
import dev.pgwright.model.Namespace;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.report.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Options, streams and colour.
class ProgramTest {

  private static final String COLOUR = "\u001b[";

  @TempDir private Path folder = Path.of("");

  @Test
  void the_version_is_that_of_the_build() {
    assertThat(Run.place().run("--version").out()).matches("pgwright [0-9]+\\.[0-9]+\\.[0-9]+.*\n");
  }

  @Test
  void every_option_of_plan_arrives() {
    PlanRequest request =
        planned(
            Run.place().in(folder),
            "--target=SQL",
            "--out=out",
            "--name=feedback",
            "--date=2025-01-15",
            "-m=add feedback",
            "--rename=column:users.mail=email",
            "--rename=table:a=b",
            "--approve-drop=table:legacy",
            "--approve=3f9c",
            "--backfill=column:users.age=CASE WHEN a = b THEN 1 END",
            "--allow-rewrite=column:users.id",
            "--head=ae10",
            "--dry-run",
            "--python=py",
            "--sandbox-url=postgresql://localhost/postgres");

    assertThat(request.from()).isEqualTo("alembic:a.ini");
    assertThat(request.to()).isEqualTo("sql:b.sql");
    assertThat(request.message()).isEqualTo("add feedback");
    assertThat(request.target()).isEqualTo(PlanRequest.Target.SQL);
    assertThat(request.out()).isEqualTo(Path.of("out"));
    assertThat(request.name()).isEqualTo("feedback");
    assertThat(request.date()).isEqualTo(LocalDate.of(2025, 1, 15));
    assertThat(List.copyOf(request.renames().entrySet()))
        .containsExactly(Map.entry("column:users.mail", "email"), Map.entry("table:a", "b"));
    assertThat(request.approvedDrops()).containsExactly("table:legacy");
    assertThat(request.approvedTokens()).containsExactly("3f9c");
    assertThat(request.backfills()).containsEntry("column:users.age", "CASE WHEN a = b THEN 1 END");
    assertThat(request.allowedRewrites()).containsExactly("column:users.id");
    assertThat(request.head()).isEqualTo("ae10");
    assertThat(request.dryRun()).isTrue();
    assertThat(request.setup().reading().python()).isEqualTo(Path.of("py"));
    assertThat(request.setup().sandbox().url()).isEqualTo("postgresql://localhost/postgres");
  }

  @Test
  void the_date_is_today_or_that_of_the_source() {
    assertThat(planned(Run.place()).date()).isEqualTo(LocalDate.of(2026, 2, 3));
    assertThat(planned(Run.place().with("SOURCE_DATE_EPOCH", "86399")).date())
        .isEqualTo(LocalDate.of(1970, 1, 1));
  }

  @Test
  void the_configuration_speaks_where_no_option_does() throws IOException {
    Files.writeString(
        folder.resolve("pgwright.toml"),
        """
        [plan]
        target = "sql"
        [python]
        path = "py"
        [sandbox]
        postgres_home = "pg"
        """);
    Run.Place here = Run.place().in(folder);

    PlanRequest request = planned(here);
    assertThat(request.target()).isEqualTo(PlanRequest.Target.SQL);
    assertThat(request.setup().reading().python()).isEqualTo(folder.resolve("py"));
    assertThat(request.setup().sandbox().postgresHome()).isEqualTo(folder.resolve("pg"));
    assertThat(planned(here, "--target", "alembic").target()).isEqualTo(PlanRequest.Target.ALEMBIC);
    assertThat(planned(here.with("PGWRIGHT_PYTHON", "other")).setup().reading().python()).isNull();
    assertThat(planned(here.with("PGWRIGHT_SANDBOX_URL", "postgresql://a/b")).setup().sandbox())
        .satisfies(it -> assertThat(it.postgresHome()).isNull())
        .satisfies(it -> assertThat(it.url()).isEqualTo("postgresql://a/b"));
  }

  @Test
  void an_error_in_the_configuration_names_its_line() throws IOException {
    Files.writeString(folder.resolve("pgwright.toml"), "[plan]\ntraget = \"sql\"\n");

    assertThat(Run.place().in(folder).run("plan", "--from", "a", "--to", "b"))
        .isEqualTo(
            new Run(
                3,
                "",
                """
                pgwright: pgwright.toml:2: plan.traget is not known
                hint: known in [plan]: target, target_version
                """));
  }

  @Test
  void revisions_have_two_ends() {
    var seen = new ArrayList<VerifyRequest>();
    Run.Place place =
        Run.place()
            .verifying(
                request -> {
                  seen.add(request);
                  return Outcome.of(new Draft().finish());
                });
    for (String range : List.of("a:b", ":b", "a:", ":")) {
      assertThat(place.run("verify", "alembic:a", "--revisions", range).exit()).isZero();
    }

    assertThat(seen)
        .extracting(VerifyRequest::revisions)
        .containsExactly(
            new VerifyRequest.Revisions("a", "b"),
            new VerifyRequest.Revisions(null, "b"),
            new VerifyRequest.Revisions("a", null),
            new VerifyRequest.Revisions(null, null));
    assertThat(place.run("verify", "alembic:a", "--revisions", "a").exit()).isEqualTo(2);
  }

  @Test
  void colour_is_for_terminals_unless_somebody_says_otherwise() {
    String[] plan = {"plan", "--from", "a", "--to", "b"};
    assertThat(Run.place().onTerminal().run(plan).out()).contains(COLOUR);
    assertThat(Run.place().run(plan).out()).doesNotContain(COLOUR);
    assertThat(Run.place().onTerminal().with("NO_COLOR", "1").run(plan).out())
        .doesNotContain(COLOUR);
    assertThat(Run.place().onTerminal().with("TERM", "dumb").run(plan).out())
        .doesNotContain(COLOUR);
    assertThat(Run.place().run("plan", "--from", "a", "--to", "b", "--color", "always").out())
        .contains(COLOUR);
    assertThat(
            Run.place().onTerminal().run("--color=never", "plan", "--from", "a", "--to", "b").out())
        .doesNotContain(COLOUR);
    assertThat(Run.place().onTerminal().run("plan", "--help").out()).contains(COLOUR);
  }

  @Test
  void messages_have_colour_of_their_own() {
    Run run =
        Run.place()
            .onTerminal()
            .planning(
                request -> {
                  throw PgwrightException.of(Code.INPUT, "no such file").hint("look again");
                })
            .run("plan", "--from", "a", "--to", "b");

    assertThat(run.err())
        .isEqualTo(
            "\u001b[1;31mpgwright\u001b[0m: no such file\n\u001b[1mhint\u001b[0m: look again\n");
  }

  @Test
  void a_report_can_go_to_a_file_without_colour() throws IOException {
    Path file = folder.resolve("report.txt");
    Run run =
        Run.place()
            .onTerminal()
            .run("plan", "--from", "a", "--to", "b", "--output", file.toString());

    assertThat(run.out()).isEmpty();
    assertThat(file).hasContent("DONE: nothing to do\n");
  }

  @Test
  void an_output_file_that_cannot_be_written_is_a_clear_error() {
    Run run =
        Run.place()
            .run("plan", "--from", "a", "--to", "b", "--output", folder.resolve("a/b").toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("pgwright: cannot write " + folder.resolve("a/b"));
  }

  @Test
  void inspect_has_four_forms() {
    Run.Place place = Run.place().reading(request -> schema());

    assertThat(place.run("inspect", "empty:").out())
        .isEqualTo(
            """
            PostgreSQL 18.6
              1 schema
              2 types
            Not handled yet, and left out of every comparison:
              policy own on public.users
            """);
    assertThat(place.run("inspect", "empty:", "--format", "names").out())
        .isEqualTo("schema:app\ntype:app.grade\ntype:app.mood\n");
    assertThat(place.run("inspect", "empty:", "--format", "sql").out())
        .isEqualTo("-- not handled yet, and left out: policy own on public.users\n-- 3 objects\n");
    assertThat(place.run("inspect", "empty:", "--format", "json").out())
        .startsWith(
            """
            {
              "snapshot_version": 1,
              "server_version": 180006,
              "objects": [
                {
                  "kind": "schema",
                  "id": "schema:app",
                  "name": "app"
                },
            """);
  }

  @Test
  void completion_is_a_script() {
    Run run = Run.place().run("completion", "bash");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("#!").contains("complete -F", "--approve-drop", "inspect");
    assertThat(Run.place().run("completion", "zsh").out()).isEqualTo(run.out());
    assertThat(Run.place().run("completion", "fish").exit()).isEqualTo(2);
  }

  private static Schema schema() {
    return Schema.of(
        180006,
        List.of(
            new Namespace(new Name("app")),
            new EnumType(QualifiedName.of("app", "mood"), List.of("fine")),
            new EnumType(QualifiedName.of("app", "grade"), List.of("a"))),
        new TreeMap<>(),
        List.of(),
        List.of(new Schema.Unhandled("policy", "own on public.users")));
  }

  private static PlanRequest planned(Run.Place place, String... options) {
    var seen = new ArrayList<PlanRequest>();
    var arguments =
        new ArrayList<>(List.of("plan", "--from", "alembic:a.ini", "--to", "sql:b.sql"));
    arguments.addAll(List.of(options));
    Run run =
        place
            .planning(
                request -> {
                  seen.add(request);
                  return Outcome.of(new Draft().finish());
                })
            .run(arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return seen.getFirst();
  }
}
