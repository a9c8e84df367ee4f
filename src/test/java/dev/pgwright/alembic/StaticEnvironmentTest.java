package dev.pgwright.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `env.py` says about transactions.
class StaticEnvironmentTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          connection=c                                       | SINGLE
          connection=c, transaction_per_migration=True       | PER_MIGRATION
          connection=c, transaction_per_migration=False      | SINGLE
          connection=c, transaction_per_migration=PER        | PER_MIGRATION
          connection=c, transactional_ddl=False              | PER_MIGRATION
          connection=c, **options                            | SINGLE
          """)
  void the_call_with_the_connection_counts(String arguments, TransactionMode mode)
      throws IOException {
    assertThat(
            read(
                "if context.is_offline_mode():\n    context.configure(url=u)\nelse:\n"
                    + "    with engine.connect() as c:\n        context.configure("
                    + arguments
                    + ")\n"))
        .isEqualTo(mode);
  }

  @Test
  void functions_are_told_apart_by_their_names() throws IOException {
    String async =
        """
        def run_migrations_offline():
            context.configure(url=u, transaction_per_migration=True)


        def do_run_migrations(connection):
            context.configure(connection=connection)
            with context.begin_transaction():
                context.run_migrations()


        async def run_async_migrations():
            async with engine.connect() as connection:
                await connection.run_sync(do_run_migrations)
        """;
    assertThat(read(async)).isEqualTo(TransactionMode.SINGLE);
    assertThat(read(async.replace("engine.connect", "engine.begin")))
        .isEqualTo(TransactionMode.EXTERNAL);
    assertThat(
            read(
                async.replace("connection=connection", "connection=connection, **extra")
                    + "extra = {'transaction_per_migration': True}\n"))
        .isEqualTo(TransactionMode.PER_MIGRATION);
  }

  @Test
  void a_level_of_its_own_commits_each_statement() throws IOException {
    Files.writeString(
        folder.resolve("env.py"),
        "engine = create_engine(u, isolation_level='AUTOCOMMIT')\ncontext.configure(connection=c)\n");
    assertThat(StaticEnvironment.read(folder).orElseThrow().mode()).isNull();
  }

  @Test
  void a_folder_without_one_says_nothing() {
    assertThat(StaticEnvironment.read(folder)).isEmpty();
  }

  private @Nullable TransactionMode read(String text) throws IOException {
    Files.writeString(folder.resolve("env.py"), text);
    return StaticEnvironment.read(folder).orElseThrow().mode();
  }
}
