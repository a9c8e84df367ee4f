package dev.pgwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.Progress;
import dev.pgwright.alembic.AlembicConfig;
import dev.pgwright.alembic.AlembicRunner;
import dev.pgwright.alembic.Revision;
import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import dev.pgwright.verify.Proof.FlawKind;
import dev.pgwright.verify.Proof.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("pg")
class AlembicProofTest {

  private static final String ENV =
      """
      from alembic import context
      from sqlalchemy import engine_from_config, pool

      config = context.config
      engine = engine_from_config(
          config.get_section(config.config_ini_section), prefix="sqlalchemy.", poolclass=pool.NullPool
      )
      with engine.connect() as connection:
          context.configure(connection=connection)
          with context.begin_transaction():
              context.run_migrations()
      """;

  @TempDir private Path folder;

  @BeforeEach
  void project() throws IOException {
    Files.createDirectories(folder.resolve("migrations/versions"));
    write("alembic.ini", "[alembic]\nscript_location = migrations\nsqlalchemy.url = driver://\n");
    write("migrations/env.py", ENV);
    revision(
        "a",
        "None",
        "op.execute('CREATE TABLE users (id int PRIMARY KEY, email text)')",
        "op.drop_table('users')");
  }

  @Test
  void revisions_that_are_planned_are_proven() throws SQLException, IOException {
    revision(
        "b",
        "'a'",
        "op.execute('ALTER TABLE users ADD COLUMN name text')",
        "op.drop_column('users', 'name')");
    Sandbox sandbox = SharedSandbox.get();
    try (ScratchDatabase base = Proofs.database(sandbox);
        ScratchDatabase wanted = Proofs.database(sandbox)) {
      var revisions = revisions();
      try (var run = migration(revisions).on(base)) {
        run.up(0, dev.pgwright.alembic.StatementWatch.NONE);
      }
      Proofs.execute(wanted, "create table users (id int primary key, email text, name text)");
      Schema before = Proofs.read(base);
      Proof proof =
          Verify.prove(
              new Verify.Planned(
                  sandbox,
                  base,
                  before,
                  Proofs.read(wanted),
                  List.of(),
                  List.of(),
                  migration(revisions.subList(1, 2)),
                  Proofs::differences,
                  _ -> List.of(),
                  Verify.SEED),
              Progress.NONE);
      assertThat(proof.checks()).extracting(Proof.Check::detail).doesNotContain("x");
      assertThat(proof.checks()).extracting(Proof.Check::outcome).containsOnly(Outcome.PASSED);
      assertThat(proof.observed())
          .filteredOn(it -> it.file() != null)
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.unit()).isEqualTo("b");
                assertThat(it.line()).isEqualTo(8);
                assertThat(it.held()).hasSize(1);
              });
    }
  }

  @Test
  void branches_and_merges_go_back_one_by_one() throws SQLException, IOException {
    revision("b", "'a'", "op.execute('CREATE TABLE b (id int)')", "op.drop_table('b')");
    revision("c", "'a'", "op.execute('CREATE TABLE c (id int)')", "op.drop_table('c')");
    revision("d", "('b', 'c')", "pass", "pass");
    revision("e", "None", "op.execute('CREATE TABLE e (id int)')", "pass");
    Proof proof = history();
    assertThat(proof.flaws()).extracting(Proof.Flaw::unit).containsOnly("e");
    assertThat(proof.flaws())
        .extracting(Proof.Flaw::kind)
        .containsExactlyInAnyOrder(
            FlawKind.DOWNGRADE_DOES_NOT_RESTORE, FlawKind.SECOND_UPGRADE_FAILS);
    assertThat(proof.checks()).hasSize(6);
  }

  @Test
  void a_broken_way_back_is_named_with_file_and_line() throws SQLException, IOException {
    revision(
        "b",
        "'a'",
        "op.execute('ALTER TABLE users ADD COLUMN name text')",
        "op.drop_column('users', 'nome')");
    assertThat(history().flaws())
        .filteredOn(it -> it.kind() != FlawKind.WAITS_WITHOUT_LIMIT)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(FlawKind.DOWNGRADE_FAILS);
              assertThat(it.message()).contains("nome", "42703");
              assertThat(it.file()).isEqualTo(folder.resolve("migrations/versions/b.py"));
              assertThat(it.line()).isEqualTo(12);
              assertThat(it.remedy())
                  .isEqualTo(
                      """
                      this leads back to the state before, and up again (tried with rows):
                      def downgrade() -> None:
                          op.drop_column("users", "name")
                      """);
            });
  }

  private Proof history() throws SQLException {
    Sandbox sandbox = SharedSandbox.get();
    try (ScratchDatabase base = Proofs.database(sandbox)) {
      return Verify.history(
          new Verify.Written(
              sandbox, base, migration(revisions()), Proofs::differences, Verify.SEED),
          Progress.NONE);
    }
  }

  private List<Revision> revisions() {
    try (var runner = AlembicRunner.offline(config())) {
      return runner.history().revisions();
    }
  }

  private Migration migration(List<Revision> revisions) {
    return Migration.alembic(config(), revisions);
  }

  private AlembicConfig config() {
    return new AlembicConfig(
        AlembicConfig.locate(folder),
        AlembicConfig.DEFAULT_SECTION,
        TestEnv.python(TestEnv.Alembic.NEW));
  }

  private void revision(String id, String parent, String up, String down) throws IOException {
    write(
        "migrations/versions/" + id + ".py",
        String.join(
            "\n",
            "from alembic import op",
            "",
            "revision = '" + id + "'",
            "down_revision = " + parent,
            "",
            "",
            "def upgrade():",
            "    " + up,
            "",
            "",
            "def downgrade():",
            "    " + down,
            ""));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
