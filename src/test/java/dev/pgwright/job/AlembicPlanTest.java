package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.SqlLoader;
import dev.pgwright.testing.Dump;
import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.ReportSchema;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans for Alembic projects of unusual shape, and what the real Alembic makes of the revisions.
@Tag("slow")
class AlembicPlanTest {

  private static final String ENV =
      """
      from alembic import context
      from sqlalchemy import MetaData, create_engine

      config = context.config
      names = {
          "ix": "%(column_0_label)s_idx",
          "uq": "%(table_name)s_%(column_0_name)s_uq",
          "ck": "ck_%(table_name)s_%(constraint_name)s",
          "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
          "pk": "pk_%(table_name)s",
      }
      with create_engine(config.get_main_option("sqlalchemy.url")).connect() as connection:
          context.configure(
              connection=connection,
              target_metadata=MetaData(naming_convention=names),
              transaction_per_migration=True,
          )
          with context.begin_transaction():
              context.run_migrations()
      """;

  private static final String ASYNC_ENV =
      """
      import asyncio

      from alembic import context
      from sqlalchemy import MetaData
      from sqlalchemy.ext.asyncio import create_async_engine

      config = context.config
      names = {"ck": "ck_%(table_name)s_%(constraint_name)s", "pk": "pk_%(table_name)s"}


      def migrate(connection):
          context.configure(
              connection=connection, target_metadata=MetaData(naming_convention=names)
          )
          with context.begin_transaction():
              context.run_migrations()


      async def main():
          engine = create_async_engine(config.get_main_option("sqlalchemy.url"))
          async with engine.connect() as connection:
              await connection.run_sync(migrate)
          await engine.dispose()


      asyncio.run(main())
      """;

  private static final String WANTED =
      """
      create table a (id integer primary key, note text check (note <> ':x {"b": 1} 50%'));
      create table b (id integer primary key, a_id integer references a (id));
      create table c (id integer primary key);
      create index b_a_id on b (a_id);
      create table d (id integer primary key, n integer unique, check (n > 0));
      create function twice(n integer) returns integer language sql as 'select 2 * n; select n';
      """;

  @TempDir private Path folder;

  @Test
  void branches_bases_and_dependencies() throws Exception {
    write("migrations/env.py", ENV);
    write(
        "alembic.ini",
        """
        [alembic]
        script_location = migrations
        version_locations = %(here)s/one %(here)s/two
        sqlalchemy.url = postgresql://nobody@localhost/nothing
        """);
    revision("one", "a1", "None", "None", "CREATE TABLE a (id integer PRIMARY KEY, note text)");
    revision("one", "a2", "'a1'", "None", "SELECT 1");
    revision("one", "a3", "'a1'", "None", "SELECT 2");
    revision("one", "a4", "('a2', 'a3')", "None", "SELECT 3");
    revision("two", "b1", "None", "'a1'", "CREATE TABLE b (id integer PRIMARY KEY, a_id integer)");
    revision("two", "b2", "'b1'", "None", "CREATE TABLE c (id integer PRIMARY KEY)");

    List<String> files = plan("alembic.ini", "--head=b2");

    assertThat(files).allSatisfy(it -> assertThat(folder.resolve("two").resolve(it)).exists());
    try (ScratchDatabase database = SharedSandbox.get().create("theirs")) {
      thereAndBack(database, "alembic.ini", "psycopg2", List.of("a4", "b2"));
    }
  }

  @Test
  void folders_below_folders_and_a_configuration_in_toml() throws Exception {
    write("db/env.py", ASYNC_ENV);
    write(
        "alembic.ini", "[alembic]\nsqlalchemy.url = postgresql+asyncpg://nobody@localhost/none\n");
    write(
        "pyproject.toml",
        """
        [tool.alembic]
        script_location = "%(here)s/db"
        recursive_version_locations = true
        file_template = "%%(year)d/%%(month).2d/%%(rev)s_%%(slug)s"
        """);
    revision(
        "db/versions/2024",
        "a1",
        "None",
        "None",
        "CREATE TABLE a (id integer PRIMARY KEY, note text)");
    revision(
        "db/versions/2025/01",
        "b1",
        "'a1'",
        "None",
        "CREATE TABLE b (id integer PRIMARY KEY, a_id integer)");
    revision(
        "db/versions/2025/02", "c1", "'b1'", "None", "CREATE TABLE c (id integer PRIMARY KEY)");

    plan("alembic.ini");

    try (var found = Files.walk(folder.resolve("db/versions/2026/11"))) {
      assertThat(found.filter(it -> it.toString().endsWith(".py"))).isNotEmpty();
    }
    try (ScratchDatabase database = SharedSandbox.get().create("theirs")) {
      thereAndBack(database, "alembic.ini", "asyncpg", List.of("c1"));
    }
  }

  private List<String> plan(String ini, String... more) throws Exception {
    write("wanted.sql", WANTED);
    var words = new ArrayList<>(List.of("plan", "--from=alembic:" + ini, "--to=sql:wanted.sql"));
    words.addAll(List.of("--message=more", "--date=2026-11-22", "--format=json"));
    words.addAll(List.of("--python=" + TestEnv.python(TestEnv.Alembic.NEW)));
    words.addAll(List.of(more));
    Pgwright.Done done = Pgwright.in(folder).run(words.toArray(String[]::new));
    assertThat(ReportSchema.errors(done.out())).as(done.err()).isEmpty();
    assertThat(done.exit()).as(done.err() + done.out()).isZero();
    return done.texts("migrations_created");
  }

  /// @param before the heads before the plan
  private void thereAndBack(
      ScratchDatabase database, String ini, String driver, List<String> before) throws Exception {
    Path config = folder.resolve(ini);
    String url = database.libpqUrl().replaceFirst("^postgresql:", "postgresql+" + driver + ":");
    Files.writeString(
        config,
        Files.readString(config).replaceAll("sqlalchemy.url = .*", "sqlalchemy.url = " + url));
    for (String head : before) {
      alembic("upgrade", head);
    }
    String old = Dump.of(database);
    alembic("upgrade", "heads");
    assertThat(Dump.of(database, "--exclude-table=alembic_version")).isEqualTo(wanted());
    String head = alembic("heads").lines().map(it -> it.split(" ", 2)[0]).toList().getLast();
    for (String one : alembic("heads").lines().map(it -> it.split(" ", 2)[0]).toList()) {
      if (!before.contains(one)) {
        head = one;
      }
    }
    alembic("downgrade", head + "@" + before.getLast());
    assertThat(Dump.of(database)).isEqualTo(old);
    alembic("upgrade", "heads");
    assertThat(Dump.of(database, "--exclude-table=alembic_version")).isEqualTo(wanted());
  }

  private String wanted() throws SQLException, IOException {
    try (ScratchDatabase goal = SharedSandbox.get().create("goal");
        Connection connection = goal.connect()) {
      SqlLoader.load(folder.resolve("wanted.sql"), connection);
      return Dump.of(goal);
    }
  }

  private String alembic(String... words) throws Exception {
    var command =
        new ArrayList<>(List.of(TestEnv.python(TestEnv.Alembic.NEW).toString(), "-m", "alembic"));
    command.addAll(List.of(words));
    Path errors = folder.resolve("stderr");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said + Files.readString(errors)).isZero();
    return said;
  }

  private void revision(String place, String id, String parent, String needs, String sql)
      throws IOException {
    write(
        place + "/" + id + ".py",
        """
        from alembic import op

        revision = "%id"
        down_revision = %parent
        depends_on = %needs


        def upgrade():
            op.execute("%sql")


        def downgrade():
            pass
        """
            .replace("%id", id)
            .replace("%parent", parent)
            .replace("%needs", needs)
            .replace("%sql", sql));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
