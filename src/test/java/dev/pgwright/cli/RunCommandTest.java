package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.testing.Pgwright;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tasks from their words to their reports, without a model.
class RunCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void project() throws Exception {
    Files.createDirectories(folder.resolve("db"));
    Files.writeString(
        folder.resolve("db/V1__start.sql"),
        """
        create table users (id bigint primary key, mail text);
        create table legacy (id int primary key);
        """);
    Files.writeString(
        folder.resolve("wanted.sql"),
        "create table users (id bigint primary key, mail text, name text);\n");
    Files.writeString(folder.resolve("pgwright.toml"), "[paths]\nallowed = [\"db/**\"]\n");
  }

  @Test
  void what_cannot_be_told_ends_in_questions() throws Exception {
    Pgwright.Done run = Pgwright.in(folder).run("run", "make it nice", "--format", "json");
    JsonNode report = json(run);
    assertThat(run.exit()).isEqualTo(ExitCodes.REFUSED);
    assertThat(report.path("status").asText()).isEqualTo("NEEDS_CONTEXT");
    assertThat(report.path("questions")).isNotEmpty();
    assertThat(report.path("migrations_created")).isEmpty();
    assertThat(state().at("/tasks_pending/0/blockers")).hasSameSizeAs(report.path("questions"));
  }

  @Test
  void migrations_are_not_run() throws Exception {
    Pgwright.Done run = Pgwright.in(folder).run("run", "run the migrations");
    assertThat(run.exit()).isEqualTo(ExitCodes.INPUT);
    assertThat(run.out()).contains("BLOCKED", "migrations are run by people");
  }

  @Test
  @Tag("pg")
  void a_wanted_schema_becomes_proven_files_tasks_notes_and_a_report() throws Exception {
    Pgwright.Done run =
        Pgwright.in(folder).run("run", "add names to users, to sql:wanted.sql", "--model", "none");
    assertThat(run.out())
        .contains("task     design, at most 25 calls", "[4/4] reviewing the files")
        .contains("DONE_WITH_CONCERNS", "table:public.legacy stays");
    assertThat(run.exit()).isEqualTo(ExitCodes.FINDINGS);
    try (var files = Files.list(folder.resolve("db"))) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .anyMatch(it -> it.startsWith("V2__add_names"));
    }
    assertThat(state().path("tasks_completed")).hasSize(1);
    try (var files = Files.list(folder.resolve(".claude/context/handoffs"))) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .anyMatch(it -> it.startsWith("database-engineer_to_code-quality-reviewer_"));
    }
    assertThat(state().at("/agent_decisions/database-engineer")).hasSize(1);
    Pgwright.Done tasks = Pgwright.in(folder).run("tasks", "list");
    assertThat(tasks.out().lines()).hasSize(4).allMatch(it -> it.contains("completed"));
    Pgwright.Done again = Pgwright.in(folder).run("run", "more names, nothing else");
    assertThat(again.out()).contains("past     ").contains("names");
  }

  @Test
  @Tag("pg")
  void what_is_dropped_is_approved_by_its_name() throws Exception {
    Pgwright.Done run =
        Pgwright.in(folder)
            .run(
                "run",
                "names",
                "--to",
                "sql:wanted.sql",
                "--approve-drop",
                "table:legacy",
                "--format",
                "json");
    JsonNode report = json(run);
    assertThat(report.path("concerns").toString()).doesNotContain("stays");
    var text = new StringBuilder();
    for (JsonNode file : report.path("migrations_created")) {
      text.append(Files.readString(folder.resolve("db").resolve(file.asText())));
    }
    assertThat(text.toString().toLowerCase(java.util.Locale.ROOT)).contains("drop table");
  }

  @Test
  @Tag("pg")
  void a_budget_that_ends_leaves_a_report_to_go_on_with() throws Exception {
    Pgwright.Done run =
        Pgwright.in(folder)
            .run("run", "names", "--to", "sql:wanted.sql", "--max-calls", "2", "--format", "json");
    JsonNode report = json(run);
    assertThat(report.path("status").asText()).isEqualTo("BUDGET_EXHAUSTED");
    assertThat(report.path("x_calls").asInt()).isEqualTo(2);
    assertThat(report.path("verified")).hasSize(2);
    assertThat(report.path("deferred").toString()).contains("write it");
    assertThat(report.path("re_spawn_prompt").asText()).contains("names", "prove the migration");
    assertThat(folder.resolve("db")).isDirectoryNotContaining("glob:**V2*");
  }

  @Test
  @Tag("pg")
  void a_dry_run_shows_the_files_and_leaves_nothing() throws Exception {
    Pgwright.Done run =
        Pgwright.in(folder).run("run", "names", "--to", "sql:wanted.sql", "--dry-run");
    assertThat(run.out()).contains("Files that would be written", "dry run");
    assertThat(folder.resolve("db")).isDirectoryNotContaining("glob:**V2*");
    assertThat(folder.resolve(".claude")).doesNotExist();
  }

  private JsonNode state() throws Exception {
    return new ObjectMapper()
        .readTree(folder.resolve(".claude/context/session/state.json").toFile());
  }

  private static JsonNode json(Pgwright.Done run) {
    return run.json();
  }
}
