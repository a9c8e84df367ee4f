package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `pgwright check` says about histories as a whole: ids, edits, and runs of several
/// revisions.
class CheckHistoryTest {

  private static final String ADD =
      "op.execute(\"alter table orders add constraint c check (a > 0) not valid\")";
  private static final String VALIDATE = "op.execute(\"alter table orders validate constraint c\")";

  @TempDir private Path folder;

  @Test
  void a_run_of_several_revisions_is_one_transaction() throws IOException {
    project("context.configure(connection=connection)");
    revision("a", "None", "op.create_table('x', sa.Column('id', sa.Integer()))");
    revision("b", "'a'", ADD);
    revision("c", "'b'", VALIDATE);
    assertThat(check("alembic:.", "--since", "a"))
        .contains(
            "warning migrations/env.py one-transaction-for-all-revisions",
            "error migrations/versions/c.py validate-in-same-transaction");
    assertThat(check("alembic:.", "--since", "b"))
        .noneMatch(it -> it.contains("one-transaction") || it.contains("same-transaction"));
    assertThat(check("alembic:."))
        .contains("info migrations/env.py one-transaction-for-all-revisions")
        .noneMatch(it -> it.contains("same-transaction"));
  }

  @Test
  void a_transaction_for_each_revision_holds_nothing_over() throws IOException {
    project("context.configure(connection=connection, transaction_per_migration=True)");
    revision("a", "None", "pass");
    revision("b", "'a'", ADD);
    revision("c", "'b'", VALIDATE);
    assertThat(check("alembic:.", "--since", "a"))
        .noneMatch(it -> it.contains("one-transaction") || it.contains("same-transaction"));
  }

  @Test
  void an_autocommit_block_ends_what_came_before() throws IOException {
    project("context.configure(connection=connection)");
    revision("a", "None", "pass");
    revision("b", "'a'", ADD);
    revision("c", "'b'", "with op.get_context().autocommit_block():\n        " + VALIDATE);
    assertThat(check("alembic:.", "--since", "a")).noneMatch(it -> it.contains("same-transaction"));
  }

  @Test
  void an_autocommit_block_fails_where_env_py_has_begun() throws IOException {
    project("context.configure(connection=connection)", "begin");
    revision("a", "None", "with op.get_context().autocommit_block():\n        " + VALIDATE);
    assertThat(check("alembic:.")).contains("error migrations/versions/a.py cannot-run");
    project("context.configure(connection=connection)", "connect");
    assertThat(check("alembic:.")).noneMatch(it -> it.contains("cannot-run"));
  }

  @Test
  void a_connection_that_commits_each_statement_has_no_transaction() throws IOException {
    project(
        "context.configure(connection=connection.execution_options(isolation_level=\"AUTOCOMMIT\"))");
    revision("a", "None", "op.execute('create index concurrently i on orders (id)')");
    assertThat(check("alembic:.")).noneMatch(it -> it.contains("concurrently-in-transaction"));
    project("context.configure(connection=connection)");
    assertThat(check("alembic:."))
        .contains("error migrations/versions/a.py concurrently-in-transaction");
    assertThat(check("migrations/versions/a.py"))
        .contains("error migrations/versions/a.py concurrently-in-transaction");
  }

  @Test
  void ids_that_meet_and_parents_that_are_missing_are_findings() throws IOException {
    project("context.configure(connection=connection)");
    revision("a", "None", "op.execute('create index on orders (id)')");
    revision("b", "'gone'", "op.execute('create index on users (id)')");
    Files.writeString(
        folder.resolve("migrations/versions/copy.py"),
        Files.readString(folder.resolve("migrations/versions/a.py")));
    assertThat(check("alembic:."))
        .contains(
            "error migrations/versions/copy.py duplicate-revision",
            "error migrations/versions/b.py missing-parent-revision",
            "error migrations/versions/a.py index-not-concurrent",
            "error migrations/versions/b.py index-not-concurrent",
            "error migrations/versions/copy.py index-not-concurrent");
  }

  @Test
  void a_circle_of_revisions_is_a_finding() throws IOException {
    project("context.configure(connection=connection)");
    revision("a", "'b'", "pass");
    revision("b", "'a'", "pass");
    assertThat(check("alembic:."))
        .anyMatch(
            it -> it.startsWith("error migrations/") && it.endsWith("missing-parent-revision"));
  }

  @Test
  void a_revision_that_git_knows_may_not_do_something_else() throws Exception {
    project("context.configure(connection=connection)");
    revision("a", "None", "op.add_column('orders', sa.Column('note', sa.Text()))");
    revision("b", "'a'", "op.add_column('orders', sa.Column('mark', sa.Text()))");
    Files.createDirectories(folder.resolve("sql"));
    Files.writeString(
        folder.resolve("sql/V1__one.sql"), "create table t (id bigint primary key);\n");
    Files.writeString(folder.resolve("sql/V2__two.sql"), "alter table t add column a int;\n");
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "x");
    revision("a", "None", "op.add_column('orders', sa.Column('note', sa.String(10)))");
    Path b = folder.resolve("migrations/versions/b.py");
    Files.writeString(b, Files.readString(b) + "# a comment\n");
    revision("c", "'b'", "op.add_column('orders', sa.Column('more', sa.Text()))");
    revision("d", "'b'", "op.add_column('orders', sa.Column('fork', sa.Text()))");
    Files.writeString(folder.resolve("sql/V1__one.sql"), "create table t (id int primary key);\n");
    Files.writeString(folder.resolve("sql/V3__three.sql"), "alter table t add column b int;\n");
    assertThat(check("alembic:.", "--since", "HEAD"))
        .contains("error migrations/versions/a.py edited-deployed-revision")
        .contains("error alembic.ini several-heads")
        .filteredOn(it -> it.contains("edited"))
        .hasSize(1);
    assertThat(check("sql", "--since", "HEAD"))
        .contains("error sql/V1__one.sql edited-deployed-revision")
        .filteredOn(it -> it.contains("edited"))
        .hasSize(1);
  }

  @Test
  void a_changeset_or_numbered_script_that_git_knows_may_not_do_something_else() throws Exception {
    Path changelog = folder.resolve("log.sql");
    String first = "-- liquibase formatted sql\n-- changeset a:1\ncreate table t (id int);\n";
    String second = "-- changeset a:2 runOnChange:true\ncreate view v as select 1;\n";
    Files.writeString(changelog, first + second);
    Files.createDirectories(folder.resolve("plain"));
    Files.writeString(folder.resolve("plain/001_a.sql"), "create table p (id int);\n");
    Files.writeString(folder.resolve("plain/all.sql"), "create table q (id int);\n");
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "x");
    Files.writeString(
        changelog, first + second.replace("1;", "2;") + "-- changeset a:3\ndrop table t;\n");
    assertThat(check("log.sql", "--since", "HEAD"))
        .contains("error log.sql drop-table")
        .noneMatch(it -> it.contains("edited"));
    Files.writeString(changelog, first.replace("int", "bigint") + second);
    Files.writeString(folder.resolve("plain/001_a.sql"), "-- said\ncreate table  p (id int);\n");
    Files.writeString(folder.resolve("plain/all.sql"), "create table q (id bigint);\n");
    assertThat(check("log.sql", "--since", "HEAD"))
        .contains("error log.sql edited-deployed-revision");
    assertThat(check("plain", "--since", "HEAD")).noneMatch(it -> it.contains("edited"));
    Files.writeString(folder.resolve("plain/001_a.sql"), "create table p (id bigint);\n");
    assertThat(check("plain", "--since", "HEAD"))
        .contains("error plain/001_a.sql edited-deployed-revision");
  }

  @Test
  void settings_of_a_script_end_with_it() throws IOException {
    Files.writeString(folder.resolve("1.sql"), "set lock_timeout = '3s';\nselect 1;\n");
    Files.writeString(folder.resolve("2.sql"), "alter table orders add column a int;\n");
    assertThat(check("1.sql", "2.sql")).contains("info 2.sql no-lock-timeout");
  }

  @Test
  void two_files_that_lock_the_other_way_round_are_told() throws IOException {
    String orders = "alter table orders add column a int;\n";
    String users = "alter table users add column a int;\n";
    Files.writeString(folder.resolve("1.sql"), orders + users);
    Files.writeString(folder.resolve("2.sql"), users + orders.replace(" a ", " b "));
    assertThat(check("-1", "1.sql", "2.sql")).contains("warning 2.sql opposite-lock-order");
    assertThat(check("1.sql", "2.sql")).noneMatch(it -> it.contains("opposite"));
  }

  @Test
  void a_group_of_flyway_is_one_transaction() throws IOException {
    Files.createDirectories(folder.resolve("sql"));
    Files.writeString(folder.resolve("sql/V1__a.sql"), "select 1;\n");
    Files.writeString(
        folder.resolve("sql/V2__b.sql"),
        "alter table orders add constraint c check (a > 0) not valid;\n");
    Files.writeString(
        folder.resolve("sql/V3__c.sql"), "alter table orders validate constraint c;\n");
    assertThat(check("sql", "--since", "V1")).noneMatch(it -> it.contains("same-transaction"));
    Files.writeString(folder.resolve("flyway.conf"), "flyway.group=true\n");
    assertThat(check("sql", "--since", "V1"))
        .contains("error sql/V3__c.sql validate-in-same-transaction");
  }

  @Test
  void an_undo_migration_of_flyway_is_a_way_back() throws IOException {
    Files.createDirectories(folder.resolve("sql"));
    Files.writeString(folder.resolve("sql/V1__a.sql"), "create table t (id bigint primary key);\n");
    Files.writeString(folder.resolve("sql/U1__a.sql"), "drop table t;\ndrop table missing;\n");
    Files.writeString(folder.resolve("sql/V2__b.sql"), "drop index t_none;\n");
    Files.writeString(folder.resolve("sql/V10__c.sql"), "create table t (id bigint);\n");
    Files.writeString(folder.resolve("sql/R__d.sql"), "alter table t add column id bigint;\n");
    assertThat(check("sql"))
        .contains("info sql/U1__a.sql drop-in-downgrade")
        .contains("error sql/V10__c.sql cannot-run")
        .contains("error sql/R__d.sql cannot-run")
        .noneMatch(it -> it.contains("U1__a.sql drop-table"));
    assertThat(check("sql", "--since", "V1")).noneMatch(it -> it.contains("U1__a.sql"));
    assertThat(check("sql/U1__a.sql")).noneMatch(it -> it.contains("drop-table"));
  }

  @Test
  void a_project_without_any_way_back_is_told_once() throws IOException {
    project("context.configure(connection=connection)");
    revision("a", "None", "op.execute('create table a (id bigint primary key)')");
    revision("b", "'a'", "op.execute('create table b (id bigint primary key)')");
    assertThat(check("alembic.ini")).filteredOn(it -> it.contains("missing-downgrade")).hasSize(2);
    revision("c", "'b'", "op.execute('create table c (id bigint primary key)')");
    assertThat(check("alembic.ini"))
        .filteredOn(it -> it.contains("missing-downgrade"))
        .containsExactly("warning alembic.ini missing-downgrade");
  }

  @Test
  void a_way_back_is_named_as_such() throws IOException {
    project("context.configure(connection=connection)");
    Path file = folder.resolve("migrations/versions/a.py");
    revision("a", "None", "op.add_column('orders', sa.Column('note', sa.Text()))");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "def downgrade():\n    pass",
                "def downgrade():\n    op.drop_column('orders', 'note')"));
    Run run = Run.place().in(folder).run("check", "migrations/versions/a.py");
    assertThat(run.out()).contains("info: downgrade: public.orders.note: dropped");
    Files.writeString(
        file, Files.readString(file).replace("    op.drop", "    # safety_assured\n    op.drop"));
    assertThat(check("migrations/versions/a.py", "--accept-ignores", "strong-migrations"))
        .noneMatch(it -> it.contains("drop-in-downgrade"));
  }

  private void project(String configure) throws IOException {
    project(configure, "connect");
  }

  private void project(String configure, String how) throws IOException {
    Files.createDirectories(folder.resolve("migrations/versions"));
    Files.writeString(folder.resolve("alembic.ini"), "[alembic]\nscript_location = migrations\n");
    Files.writeString(
        folder.resolve("migrations/env.py"),
        String.format(
            Locale.ROOT,
            """
            from alembic import context


            def run_migrations_offline():
                context.configure(url="x", transaction_per_migration=True)
                with context.begin_transaction():
                    context.run_migrations()


            def run_migrations_online():
                engine = make()
                with engine.%s() as connection:
                    %s
                    with context.begin_transaction():
                        context.run_migrations()


            run_migrations_online()
            """,
            how,
            configure));
  }

  private void revision(String id, String parent, String body) throws IOException {
    Files.writeString(
        folder.resolve("migrations/versions/" + id + ".py"),
        String.format(
            Locale.ROOT,
            """
            import sqlalchemy as sa
            from alembic import op

            revision = "%s"
            down_revision = %s


            def upgrade():
                %s


            def downgrade():
                pass
            """,
            id,
            parent,
            body));
  }

  private List<String> check(String... words) {
    var all = new ArrayList<>(List.of("check", "--format", "json"));
    all.addAll(List.of(words));
    Run run = Run.place().in(folder).run(all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    var found = new ArrayList<String>();
    for (String part : run.out().split("\"rule\": \"", -1)) {
      String rule = part.substring(0, Math.max(0, part.indexOf('"')));
      String severity = after(part, "\"severity\": \"");
      if (!severity.isEmpty()) {
        found.add(severity + " " + after(part, "\"file\": \"") + " " + rule);
      }
    }
    return found;
  }

  private static String after(String text, String mark) {
    int at = text.indexOf(mark);
    int start = at + mark.length();
    return at < 0 ? "" : text.substring(start, text.indexOf('"', start));
  }

  private void git(String... words) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                "git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    Process process = builder.start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
  }
}
