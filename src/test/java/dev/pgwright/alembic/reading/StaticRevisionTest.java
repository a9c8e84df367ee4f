package dev.pgwright.alembic.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgwright.PgwrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticRevisionTest {

  private static final Path FOLDER =
      Path.of("src/test/resources/alembic/reading/migrations/versions");

  private static final Path UNCLEAR =
      Path.of("src/test/resources/alembic/reading/unclear/0004_unclear.py");

  private static StaticRevision read(String file) {
    return read(FOLDER.resolve(file));
  }

  private static StaticRevision read(Path file) {
    return StaticRevision.read(file).orElseThrow();
  }

  private static StaticRevision parse(String text) {
    return StaticRevision.parse(Path.of("r.py"), "revision = 'r'\nfrom alembic import op\n" + text)
        .orElseThrow();
  }

  private static List<String> told(List<Step> steps) {
    return steps.stream()
        .map(
            it ->
                switch (it) {
                  case Step.Run run -> run.line() + " " + run.sql().strip().replaceAll("\\s+", " ");
                  case Step.Opaque opaque ->
                      String.format(
                          Locale.ROOT, "%d-%d ? %s", it.line(), it.endLine(), opaque.reason());
                  case Step.Raise raise -> raise.line() + " ! " + raise.what();
                })
        .toList();
  }

  @Test
  void what_only_running_would_tell_is_named_with_its_lines() {
    assertThat(told(read(UNCLEAR).upgrade()))
        .containsExactly(
            "17 select 1",
            "19 select id from users",
            "19-19 ? what a query returns",
            "20-21 ? rows, which is known only when it runs",
            "22-22 ? a call of project.types.Money",
            "13-13 ? what the database holds",
            "23-23 ? a condition that only running decides",
            "24 DROP TABLE users",
            "25-25 ? a call of os.environ.get",
            "26 vacuum",
            "27-27 ? the parameter :mail, which has no value here",
            "28 select 2, 3",
            "34-34 ? the argument novel_option of create_index",
            "35-36 ? a while statement",
            "38 DROP TABLE x");
  }

  @Test
  void modules_of_the_project_are_read_too(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("shop/db"));
    Files.writeString(folder.resolve("shop/__init__.py"), "");
    Files.writeString(
        folder.resolve("shop/db/kinds.py"),
        """
        import enum
        import sqlalchemy as sa

        EXPAND = "expand"

        class State(enum.Enum):
            OPEN = "open"
            SHUT = "shut"

        class Mail(sa.types.TypeDecorator):
            impl = sa.String

        def indexed(op, table, *columns, **more):
            for column in columns:
                op.create_index(f"{table}_{column}", table, [column], **more)
        """);
    Path versions = Files.createDirectories(folder.resolve("versions"));
    Path file = versions.resolve("a1.py");
    Files.writeString(
        file,
        """
        import sqlalchemy as sa
        from alembic import op
        from shop.db import kinds

        revision = "a1"
        down_revision = None
        branch_labels = (kinds.EXPAND,)

        users = sa.table("users", sa.column("mail"))


        def upgrade():
            op.add_column("users", sa.Column("mail", kinds.Mail(80)))
            kinds.indexed(op, "users", "mail", unique=True)
            op.execute(users.update().where(users.c.mail == "").values(mail=None))
            names = []
            for state in kinds.State:
                if state is None:
                    break
                names.append(state.value)
            op.execute(f"select {len(names)}, '{names[1]}'")
        """);
    StaticRevision revision = StaticRevision.read(file).orElseThrow();
    assertThat(revision.branchLabels()).containsExactly("expand");
    assertThat(told(revision.upgrade()))
        .containsExactly(
            "13 ALTER TABLE users ADD COLUMN mail VARCHAR(80)",
            "14 CREATE UNIQUE INDEX users_mail ON users (mail)",
            "15 UPDATE users SET mail=NULL WHERE mail = ''",
            "21 select 2, 'shut'");
    assertThat(revision.downgrade())
        .containsExactly(new Step.Raise("there is no function downgrade()", 1, 1));
  }

  @Test
  void the_lines_of_a_text_are_those_of_the_file() {
    var runs =
        read(UNCLEAR).upgrade().stream()
            .filter(Step.Run.class::isInstance)
            .map(Step.Run.class::cast)
            .filter(it -> it.sql().strip().startsWith("select"))
            .toList();

    assertThat(runs).extracting(Step.Run::textLine).containsExactly(17, 19, 29);
    assertThat(runs.getLast().endLine()).isEqualTo(33);
  }

  @Test
  void a_way_back_that_raises() {
    assertThat(told(read("0003_execute.py").downgrade()))
        .containsExactly(
            "61 drop view v",
            "62 drop trigger users_touch on users",
            "62 drop trigger orders_touch on orders",
            "63 ! raise NotImplementedError(\"no further\")");
  }

  @Test
  void the_head_of_a_file() {
    StaticRevision revision = read("0001_tables.py");

    assertThat(revision.id()).isEqualTo("0001");
    assertThat(revision.downRevisions()).isEmpty();
    assertThat(revision.doc()).isEqualTo("Tables, in every way that people write them.");
    assertThat(revision.line("down_revision")).isEqualTo(15);
    StaticRevision merge =
        StaticRevision.parse(
                Path.of("m.py"),
                "revision = 'm'\ndown_revision = ('a', 'b')\nbranch_labels = 'x'\ndepends_on = ['c']\n")
            .orElseThrow();
    assertThat(merge.downRevisions()).containsExactly("a", "b");
    assertThat(merge.branchLabels()).containsExactly("x");
    assertThat(merge.dependsOn()).containsExactly("c");
    assertThat(told(merge.upgrade())).containsExactly("1 ! there is no function upgrade()");
    assertThat(StaticRevision.parse(Path.of("n.py"), "x = 1\n")).isEmpty();
  }

  @Test
  void a_file_that_is_no_python_or_computes_its_id() {
    var broken =
        catchThrowableOfType(
            PgwrightException.class,
            () -> StaticRevision.parse(Path.of("a.py"), "x = 1\ndef f(:\n"));
    assertThat(broken).hasMessage("this is not Python");
    assertThat(broken.file()).isEqualTo(Path.of("a.py"));
    assertThat(broken.line()).isEqualTo(2);
    var computed =
        catchThrowableOfType(
            PgwrightException.class,
            () -> StaticRevision.parse(Path.of("a.py"), "import x\nrevision = x.y()\n"));
    assertThat(computed).hasMessage("revision is no constant text");
  }

  @Test
  void statements_outside_a_transaction_are_marked() {
    var steps =
        parse(
                """
                def upgrade():
                    op.execute("a")
                    with op.get_context().autocommit_block():
                        op.execute("b")
                    op.execute("c")
                """)
            .upgrade();

    assertThat(steps)
        .extracting(it -> ((Step.Run) it).sql() + ((Step.Run) it).transactional())
        .containsExactly("atrue", "bfalse", "ctrue");
  }

  @Test
  void a_batch_is_sent_at_its_end() {
    assertThat(
            told(
                parse(
                        """
                        def upgrade():
                            with op.batch_alter_table("t", schema="s") as batch:
                                batch.drop_column("a")
                                op.execute("first")
                                batch.drop_constraint("k")
                        """)
                    .upgrade()))
        .containsExactly(
            "6 first", "5 ALTER TABLE s.t DROP COLUMN a", "7 ALTER TABLE s.t DROP CONSTRAINT k");
  }

  @Test
  void a_constraint_without_a_name_cannot_be_dropped() {
    assertThat(told(parse("def upgrade():\n    op.drop_constraint(None, 't')\n").upgrade()))
        .containsExactly("4-4 ? a constraint without a name is dropped, which Alembic cannot do");
  }

  @Test
  void texts_of_python_are_read_as_python_reads_them() {
    assertThat(
            told(
                parse(
                        """
                        X = "ä\\x41\\u00e9\\101" 'b' r"\\n" "a\\
                        b"
                        n = 3
                        def upgrade():
                            op.execute(X)
                            op.execute(f"{n}{{x}}{'q'}" + f'{X!s}')
                            op.execute("%s-%d%%" % ("a", n))
                            op.execute(" ".join(x.upper() for x in ["a", "b"] if x != "a"))
                        """)
                    .upgrade()))
        .containsExactly("7 äAéAb\\nab", "8-8 ? a format inside a text", "9 a-3%", "10 B");
  }
}
