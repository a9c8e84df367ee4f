package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `pgwright review` as people run it.
@Tag("pg")
class ReviewCommandTest {

  @TempDir private Path folder;

  private String source(String sql) throws IOException {
    return "sql:" + Files.writeString(folder.resolve("schema.sql"), sql);
  }

  @Test
  void findings_say_what_it_costs_to_leave_them() throws IOException {
    Run run =
        Run.real(folder)
            .run(
                "review",
                source(
                    """
                    create table users (id bigint generated always as identity primary key);
                    create table orders (
                      id bigint generated always as identity primary key,
                      user_id bigint not null references users on delete cascade);
                    """));
    assertThat(run.exit()).isEqualTo(ExitCodes.FINDINGS);
    assertThat(run.out())
        .contains(
            "warning: no index of public.orders begins with (user_id), which refers to"
                + " public.users; left so, each DELETE")
        .contains("    create index idx_orders_user_id on public.orders (user_id)\n");
  }

  @Test
  void a_schema_without_faults_has_no_findings() throws IOException {
    Run run =
        Run.real(folder)
            .run(
                "review",
                "--format",
                "json",
                source(
                    "create table users (id bigint generated always as identity primary key,"
                        + " email text not null constraint users_email_unique unique);"));
    assertThat(run.exit()).isEqualTo(ExitCodes.OK);
    assertThat(run.out()).contains("\"findings\": []").contains("\"status\": \"DONE\"");
  }

  @Test
  void only_the_rules_that_were_named_run() throws IOException {
    Run run =
        Run.real(folder)
            .run(
                "review",
                "--rule",
                "money-type",
                "--target-version",
                "14",
                source("create table price (total money, data json);"));
    assertThat(run.out()).contains("[money-type]").doesNotContain("json-as-text", "table-name");
  }

  @Test
  void one_source_has_to_be_named() {
    assertThat(Run.place().run("review").exit()).isEqualTo(ExitCodes.USAGE);
    assertThat(Run.place().run("review", "sql:a.sql", "--database-url", "x").exit())
        .isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void a_rule_that_does_not_exist_is_a_fault_of_the_call() {
    Run run = Run.real(folder).run("review", "sql:a.sql", "--rule", "no-such-rule");
    assertThat(run.exit()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("there is no rule 'no-such-rule'");
  }

  @Test
  void fixes_become_migrations_that_are_proven() throws IOException {
    Run run =
        Run.real(folder)
            .run(
                "review",
                source(
                    """
                    create table users (id bigint generated always as identity primary key);
                    create table orders (
                      id bigint generated always as identity primary key,
                      user_id bigint not null
                        constraint fk_orders_users references users on delete cascade,
                      total int);
                    create index idx_orders_total on orders (total);
                    create index spare on orders (total);
                    """),
                "--fix-plan",
                "--target",
                "sql",
                "--out",
                folder.resolve("out").toString());
    assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(ExitCodes.OK);
    assertThat(run.out())
        .contains("checks passed", "the second upgrade leads to the wanted catalog")
        .contains("spare has the same keys as public.idx_orders_total");
    assertThat(written())
        .contains("CREATE INDEX CONCURRENTLY idx_orders_user_id ON public.orders")
        .doesNotContain("DROP INDEX CONCURRENTLY IF EXISTS public.spare");
  }

  private String written() throws IOException {
    var all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Test
  void where_files_go_is_said_with_fix_plan_alone() {
    Run run = Run.place().run("review", "sql:a.sql", "--target", "sql");
    assertThat(run.exit()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("go with --fix-plan");
  }
}
