package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.sandbox.ScratchDatabase;
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
import java.util.SequencedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Revisions that `check --fix --write` has written, run by the real Alembic: up, down and up
/// again.
@Tag("pg")
@Tag("alembic")
class AlembicFixTest {

  private static final String ENV =
      """
      import os

      import sqlalchemy as sa
      from alembic import context

      with sa.create_engine(os.environ["PROJECT_URL"]).connect() as connection:
          context.configure(connection=connection, transaction_per_migration=True)
          with context.begin_transaction():
              context.run_migrations()
      """;

  private static final String FIRST =
      """
      import sqlalchemy as sa
      from alembic import op

      revision = "a1"
      down_revision = None


      def upgrade():
          op.create_table("customers", sa.Column("id", sa.BigInteger(), primary_key=True))
          op.create_table(
              "orders",
              sa.Column("id", sa.BigInteger(), nullable=False),
              sa.Column("note", sa.Text()),
              sa.Column("total", sa.Numeric()),
              sa.Column("customer_id", sa.BigInteger()),
          )
          op.execute("insert into customers select generate_series(1, 9)")
          op.execute("insert into orders select i, 'n', i, i from generate_series(1, 9) i")


      def downgrade():
          op.drop_table("orders")
          op.drop_table("customers")
      """;

  private static final String SECOND =
      """
      import sqlalchemy as sa
      from alembic import op

      revision = "b2"
      down_revision = "a1"


      def upgrade():
          op.create_index("orders_note", "orders", ["note"])
          op.create_check_constraint("positive", "orders", "total > 0")
          op.create_foreign_key("of_customer", "orders", "customers", ["customer_id"], ["id"])
          op.create_unique_constraint("once", "orders", ["id"])
          op.alter_column("orders", "note", nullable=False)
          op.execute("update orders set total = 5 where total is null")


      def downgrade():
          op.alter_column("orders", "note", nullable=True)
          op.drop_constraint("once", "orders", type_="unique")
          op.drop_constraint("of_customer", "orders", type_="foreignkey")
          op.drop_constraint("positive", "orders", type_="check")
          op.drop_index("orders_note", "orders")
      """;

  private static final String THIRD =
      """
      from alembic import op

      revision = "c3"
      down_revision = "b2"


      def upgrade():
          op.execute("comment on table orders is 'what was bought'")


      def downgrade():
          op.execute("comment on table orders is null")
      """;

  @TempDir private Path folder;

  @Test
  void goes_up_and_down_and_up_to_what_the_revisions_made_before() throws Exception {
    Path before = project("before");
    Path after = project("after");
    Run fixed =
        Run.place().in(after).run("check", "--fix", "--write", "--pg-version", "18", "alembic.ini");
    assertThat(written(after)).as(fixed.out() + fixed.err()).isNotEqualTo(written(before));
    try (ScratchDatabase plain = SharedSandbox.get().create("plain");
        ScratchDatabase safe = SharedSandbox.get().create("safe")) {
      alembic(before, plain, "upgrade", "head");
      var wanted = objects(plain);
      alembic(after, safe, "upgrade", "a1");
      var start = objects(safe);
      alembic(after, safe, "upgrade", "head");
      assertThat(objects(safe)).as(fixed.out()).isEqualTo(wanted);
      alembic(after, safe, "downgrade", "a1");
      assertThat(objects(safe)).isEqualTo(start);
      alembic(after, safe, "upgrade", "head");
      assertThat(objects(safe)).isEqualTo(wanted);
    }
  }

  @Test
  void a_check_that_a_convention_names_is_left_alone() throws IOException {
    Path project = project("named");
    Path revision = project.resolve("versions").resolve("b2_second.py");
    Files.writeString(
        project.resolve("env.py"), "target = MetaData(naming_convention={'ck': 'x'})\n" + ENV);
    Run.place().in(project).run("check", "--fix", "--write", "alembic.ini");
    assertThat(Files.readString(revision))
        .contains("op.create_check_constraint(\"positive\"")
        .contains("postgresql_concurrently=True");
  }

  @Test
  void new_revisions_look_like_those_of_the_project() throws IOException {
    Path project = project("styled");
    Files.writeString(
        project.resolve("alembic.ini"),
        """
        [alembic]
        script_location = %(here)s
        file_template = %%(year)d-%%(month).2d_%%(slug)s_%%(rev).6s
        truncate_slug_length = 12
        """);
    Files.writeString(
        project.resolve("script.py.mako"),
        """
        \"""${message}\"""
        # Written for the shop.
        from alembic import op
        ${imports if imports else ""}
        revision = ${repr(up_revision)}
        down_revision = ${repr(down_revision)}


        def upgrade() -> None:
            ${upgrades if upgrades else "pass"}


        def downgrade() -> None:
            ${downgrades if downgrades else "pass"}
        """);
    Run run = Run.place().in(project).run("check", "--fix", "--write", "alembic.ini");
    List<String> names = written(project);
    assertThat(names).as(run.out() + run.err()).hasSize(4);
    assertThat(names.getFirst()).matches("\\d{4}-\\d\\d_validate__[0-9a-f]{6}\\.py");
    assertThat(Files.readString(project.resolve("versions").resolve(names.getFirst())))
        .startsWith("\"\"\"Validate what b2 has added\"\"\"\n")
        .contains("# Written for the shop.\n", "down_revision = \"b2\"")
        .contains("    with op.get_context().autocommit_block():\n        op.execute(");
  }

  private Path project(String name) throws IOException {
    Path place = folder.resolve(name);
    Path versions = Files.createDirectories(place.resolve("versions"));
    Files.writeString(place.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s\n");
    Files.writeString(place.resolve("env.py"), ENV);
    Files.writeString(versions.resolve("a1_first.py"), FIRST);
    Files.writeString(versions.resolve("b2_second.py"), SECOND);
    Files.writeString(versions.resolve("c3_third.py"), THIRD);
    return place;
  }

  private static List<String> written(Path project) throws IOException {
    try (var files = Files.list(project.resolve("versions"))) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  private static SequencedMap<ObjectId, SchemaObject> objects(ScratchDatabase database)
      throws SQLException {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection).objects();
    }
  }

  private static void alembic(Path project, ScratchDatabase database, String... words)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(List.of(TestEnv.python(TestEnv.Alembic.NEW).toString(), "-m", "alembic"));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
    builder
        .environment()
        .put(
            "PROJECT_URL",
            database.libpqUrl().replaceFirst("^postgresql:", "postgresql+psycopg2:"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
  }
}
