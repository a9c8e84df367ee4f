package dev.pgwright.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgwright.PgwrightException;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.SchemaSql;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.snapshot.Snapshot;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import dev.pgwright.testing.TestEnv.Alembic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sources on their way through a real server.
@Tag("pg")
class SourcesTest {

  private static final Path MODELS = Path.of("src/test/resources/models").toAbsolutePath();

  @TempDir private Path folder;

  private static Schema load(String source, @Nullable Alembic which) {
    Source parsed = Source.parse(source);
    try (var sources =
            Sources.open(
                SharedSandbox.settings(), List.of(parsed), reading(which), SchemaSql::statements);
        Loaded loaded = sources.load(parsed)) {
      return loaded.schema();
    }
  }

  private static PgwrightException failure(String source, @Nullable Alembic which) {
    var failure = catchThrowableOfType(PgwrightException.class, () -> load(source, which));
    return Objects.requireNonNull(failure, "no failure");
  }

  private static List<String> labels(Schema schema) {
    return schema.objects().keySet().stream().map(ObjectId::label).toList();
  }

  @Test
  void a_copy_of_a_database_has_its_versions_and_no_broken_indexes() throws SQLException {
    try (ScratchDatabase database = SharedSandbox.get().create("live");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create extension hstore version '1.4'");
      statement.execute("create extension citext");
      statement.execute("create table t (a int); create index i on t (a)");
      statement.execute("update pg_index set indisvalid = false where indexrelid = 'i'::regclass");

      Schema schema = load("db:" + database.libpqUrl(), null);

      assertThat(schema.all(Index.class)).isEmpty();
      assertThat(schema.all(Extension.class)).allMatch(it -> it.version().equals(it.stated()));
    }
  }

  @Test
  void subscriptions_are_told_and_never_made() throws IOException {
    Path script = folder.resolve("s.sql");
    Files.writeString(
        script,
        """
        create extension hstore version '1.4';
        alter extension hstore update;
        create extension citext;
        create subscription "My" connection 'host=x password=secret' publication p;
        alter subscription "My" owner to postgres;
        comment on subscription "My" is 'theirs';
        create subscription gone connection '' publication p with (connect = false);
        drop subscription if exists gone;
        """);

    Schema schema = load("sql:" + script, null);

    assertThat(schema.unhandled()).containsExactly(new Schema.Unhandled("subscription", "\"My\""));
    assertThat(schema.all(Extension.class).filter(it -> it.stated() != null))
        .extracting(it -> it.name().value())
        .containsExactly("hstore");
  }

  private String file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return "flyway:" + folder;
  }

  @ParameterizedTest
  @EnumSource
  void models_become_their_tables(Alembic which) {
    Schema schema = load("models:shop.models", which);

    assertThat(labels(schema))
        .contains(
            "schema:sales",
            "extension:citext",
            "extension:uuid-ossp",
            "type:public.mood",
            "table:public.users",
            "table:sales.orders",
            "constraint:public.users.uq_users_email",
            "constraint:sales.orders.fk_orders_user_id_users",
            "index:sales.ix_orders_open",
            "index:sales.ix_sales_orders_user_id",
            "view:public.spenders");
    assertThat(schema.comments().values()).contains("100% of them");
    assertThat(Snapshot.text(schema)).contains("'1:2'", "it's bad", "'%%x'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"metadata", "Base", "base.Base", "tables", "User", "base.metadata"})
  void tables_are_found_in_whatever_has_them(String name) {
    Source source = Source.parse("models:shop.models:" + name);

    assertThat(Prepared.of(source, reading(Alembic.NEW)))
        .isInstanceOfSatisfying(
            Prepared.Tables.class,
            it ->
                assertThat(it.tables().models().statements())
                    .anyMatch(sql -> sql.startsWith("CREATE TABLE sales.orders")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shop.models:Bass       | shop.models has no Bass; it has Base, Order, User, metadata
          shop.models:base.number| shop.models:base.number is no MetaData but a int
          shop.bare              | shop.bare has no tables
          shop.nothing           | there is no module shop.nothing in
          elsewhere              | there is no module elsewhere in
          shop.broken            | No module named 'nowhere_to_be_found'
          shop.reaching          | a connection to a database was asked for while only reading
          """)
  void models_that_cannot_be_read(String module, String message) {
    Source source = Source.parse("models:" + module.strip());

    var failure =
        catchThrowableOfType(
            PgwrightException.class, () -> Prepared.of(source, reading(Alembic.NEW)));

    assertThat(failure).hasMessageStartingWith(message);
    assertThat(failure.hint()).isNotBlank();
  }

  @Test
  void migrations_of_flyway_run_each_in_its_transaction() throws IOException {
    file(
        "V1__types.sql",
        """
        set search_path to nowhere;
        create type public.mood as enum ('ok');
        create table public.users (id int primary key, mood public.mood);
        """);
    file("V2__value.sql", "alter type mood add value 'bad';");
    file("V3__use.sql", "alter table users alter mood set default 'bad';");
    file("V10__index.sql", "create index concurrently on users (mood);");
    file("V4__rows.sql", "insert into users values (1, 'bad');\ncommit;\nbegin;\nselect 1;\n");
    String source = file("R__view.sql", "create or replace view v as select id from users;");

    assertThat(labels(load(source, null)))
        .containsExactly(
            "schema:public",
            "type:public.mood",
            "table:public.users",
            "constraint:public.users.users_pkey",
            "index:public.users_mood_idx",
            "view:public.v");
    assertThat(labels(load(source + "@2", null))).doesNotContain("index:public.users_mood_idx");
  }

  @Test
  void a_migration_of_flyway_that_fails_says_where() throws IOException {
    file("V1__a.sql", "create table a (id int);\n\ncreate tabel b (id int);\n");
    PgwrightException failure = failure("flyway:" + folder, null);
    assertThat(failure).hasMessageStartingWith("syntax error at or near \"tabel\"");
    assertThat(failure.file()).isEqualTo(folder.resolve("V1__a.sql"));
    assertThat(failure.line()).isEqualTo(3);

    file("V1__a.sql", "create table a (id int);\ncreate index concurrently on a (id);\n");
    assertThat(failure("flyway:" + folder, null))
        .hasMessageStartingWith("Flyway refuses this migration")
        .satisfies(it -> assertThat(it.line()).isEqualTo(2));

    file("V1__a.sql.conf", "executeInTransaction=false\n");
    assertThat(labels(load("flyway:" + folder, null))).contains("index:public.a_id_idx");
  }

  @Test
  void schemas_of_flyways_settings_are_made_and_come_first() throws IOException {
    file("flyway.conf", "flyway.schemas=app,audit\n");
    String source = file("V1__a.sql", "create table a (id int);\ncreate table audit.b (id int);\n");

    assertThat(labels(load(source, null)))
        .contains("table:app.a", "table:audit.b")
        .doesNotContain("table:public.a");
  }

  @Test
  void a_history_that_cannot_be_imported_is_read() throws IOException {
    Path versions = project();
    Files.writeString(
        versions.resolve("a.py"),
        """
        import sqlalchemy as sa
        from alembic import op
        from application.that.is_not_here import Anything

        revision = "a"
        down_revision = None
        mood = sa.Enum("ok", name="mood")

        def upgrade():
            mood.create(op.get_bind(), checkfirst=True)
            mood.create(op.get_bind(), checkfirst=True)
            op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True))
            with op.get_context().autocommit_block():
                op.create_index("i", "t", ["id"], postgresql_concurrently=True)
            op.execute(\"\"\"
              create view v as select 1;
              create view w as select 2
            \"\"\")
        """);

    assertThat(labels(load("alembic:" + folder, Alembic.NEW)))
        .contains("type:public.mood", "table:public.t", "index:public.i", "view:public.w");
  }

  @Test
  void what_neither_runs_nor_reads_is_named() throws IOException {
    Files.writeString(
        project().resolve("a.py"),
        """
        from alembic import op
        from application.that.is_not_here import Anything
        revision = "a"
        down_revision = None

        def upgrade():
            Anything.create(op)
        """);

    PgwrightException failure = failure("alembic:" + folder, Alembic.NEW);

    assertThat(failure).hasMessageStartingWith("No module named 'application'");
    assertThat(failure.hint()).contains("a.py:7");
    assertThat(failure.getCause())
        .isInstanceOfSatisfying(
            Unread.class,
            it ->
                assertThat(it.places())
                    .singleElement()
                    .asString()
                    .endsWith("a.py:7: a call of application.that.is_not_here.Anything.create"));
  }

  /// @return its folder of revisions
  private Path project() throws IOException {
    Files.writeString(folder.resolve("alembic.ini"), "[alembic]\nscript_location = m\n");
    Path versions = Files.createDirectories(folder.resolve("m/versions"));
    Files.copy(
        Path.of("src/test/resources/alembic/single/migrations/env.py"), folder.resolve("m/env.py"));
    return versions;
  }

  @Test
  void a_snapshot_is_the_schema_it_was_made_of() throws IOException {
    Schema schema = load("models:shop.models", Alembic.NEW);
    Path file = folder.resolve("schema.json");
    Files.writeString(file, Snapshot.text(schema));

    assertThat(Sources.known(Source.parse("snapshot:" + file), reading(null))).contains(schema);
    assertThat(load("snapshot:" + file, null)).isEqualTo(schema);
  }

  private static Reading reading(@Nullable Alembic which) {
    return new Reading(
        MODELS,
        new LinkedHashMap<>(),
        which == null ? null : TestEnv.python(which),
        List.of(),
        new LinkedHashMap<>(),
        List.of());
  }
}
