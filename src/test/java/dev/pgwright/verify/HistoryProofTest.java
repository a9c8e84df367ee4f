package dev.pgwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.Progress;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.verify.Proof.Flaw;
import dev.pgwright.verify.Proof.FlawKind;
import dev.pgwright.verify.Proof.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("pg")
class HistoryProofTest {

  private static final String USERS = "create table users (id int primary key, email text);";

  @TempDir private Path folder;

  @Test
  void a_history_without_flaws_passes() throws SQLException, IOException {
    Proofs.unit(folder, "1", USERS, "drop table users;");
    Proofs.unit(
        folder,
        "2",
        "drop index concurrently if exists users_email;\n"
            + "create index concurrently users_email on users (email);",
        "drop index concurrently users_email;");
    Proof proof = prove();
    assertThat(proof.flaws()).isEmpty();
    assertThat(proof.checks()).extracting(Proof.Check::outcome).containsOnly(Outcome.PASSED);
    assertThat(proof.checks()).hasSize(3);
    assertThat(proof.observed()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alter table users add x int | alter table users drop y | DOWNGRADE_FAILS"
            + " | the downgrade fails: 2: ERROR: column \"y\" | 2.down.sql | 1",
        "alter table users add x int | select 1 | DOWNGRADE_DOES_NOT_RESTORE"
            + " | table:public.users differs | 2.up.sql | 0",
        "alter table users add x int not null | alter table users drop x | UPGRADE_FAILS_ON_ROWS"
            + " | (SQLSTATE 23502) | 2.up.sql | 1",
        "alter table user add x int | select 1 | UPGRADE_FAILS | (SQLSTATE 42601) | 2.up.sql | 1",
        "delete from users | select 1 | ROWS_LOST | leaves 0 of 10 rows in public.users"
            + " | 2.up.sql | 0",
        "create type mood as enum ('a') | select 1 | DOWNGRADE_DOES_NOT_RESTORE"
            + " | type:public.mood differs | 2.up.sql | 0",
        "create type mood as enum ('a') | select 1 | SECOND_UPGRADE_FAILS"
            + " | (SQLSTATE 42710) | 2.up.sql | 1",
        "create index users_email on users (email) | drop index users_email |"
            + " WRITES_BLOCKED_DURING_WORK | public.users cannot be written (SHARE) while the"
            + " server builds an index | 2.up.sql | 1",
        "begin; alter table users add x int; update users set x = 1; commit | alter table users"
            + " drop x | LOCK_HELD_DURING_WORK | ACCESS EXCLUSIVE on public.users from before in"
            + " the transaction lasts while the server updates rows | 2.up.sql | 1",
      })
  void a_flaw_is_named_with_its_place(
      String up, String down, FlawKind kind, String message, String file, int line)
      throws SQLException, IOException {
    Proofs.unit(folder, "1", USERS, "drop table users;");
    Proofs.unit(folder, "2", up, down);
    Proofs.unit(folder, "3", "create table last (id int);", "drop table last;");
    Proof proof = prove();
    assertThat(proof.flaws())
        .filteredOn(it -> it.kind() == kind)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.unit()).isEqualTo("2");
              assertThat(it.message()).contains(message);
              assertThat(it.file()).isEqualTo(folder.resolve(file));
              assertThat(it.line()).isEqualTo(line);
            });
    assertThat(proof.checks().getLast().outcome())
        .isEqualTo(kind == FlawKind.UPGRADE_FAILS ? Outcome.SKIPPED : Outcome.PASSED);
  }

  @Test
  void a_way_back_that_is_missing_is_a_flaw() throws SQLException, IOException {
    Path up = folder.resolve("1.up.sql");
    java.nio.file.Files.writeString(up, USERS);
    assertThat(prove().flaws())
        .containsExactly(
            new Flaw(
                FlawKind.DOWNGRADE_FAILS,
                "1",
                "the downgrade fails: 1 has no file for the way back",
                up,
                0,
                """
                this leads back to the state before, and up again (tried with rows):
                BEGIN;
                SET LOCAL lock_timeout = '3s';
                SET LOCAL statement_timeout = '30s';

                DROP TABLE public.users;

                COMMIT;
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "create index concurrently users_email on users (email) | drop index users_email"
            + " | NOT_RESTARTABLE | stopped while it waits for older transactions in create index"
            + " concurrently users_email on users (email), the upgrade cannot be run again",
        "create index concurrently if not exists users_email on users (email)"
            + " | drop index users_email | NOT_RESTARTABLE"
            + " | the upgrade, run again, leads elsewhere: index:public.users_email differs",
        "alter table users add x int; alter table users add y int"
            + " | alter table users drop x, drop y | NOT_RESTARTABLE"
            + " | stopped after alter table users add x int, the upgrade cannot be run again",
        "set lock_timeout = '2s'; create index concurrently if not exists users_email on users"
            + " (email) | drop index users_email | GIVES_UP | gives up after 2s (lock_timeout)",
        "begin; alter table users add x int; commit | alter table users drop x"
            + " | WAITS_WITHOUT_LIMIT | behind any transaction that uses public.users",
        "begin; alter table users rename to people; delete from people; commit"
            + " | alter table people rename to users | ROWS_LOST"
            + " | 0 of 10 rows in public.users, which becomes public.people",
        "begin; alter table users alter email type int using null; commit"
            + " | alter table users alter email type text | VALUES_LOST"
            + " | values in public.users.email",
      })
  void a_flaw_beside_the_straight_way_is_named(
      String up, String down, FlawKind kind, String message) throws SQLException, IOException {
    Proofs.unit(folder, "1", USERS, "drop table users;");
    Proofs.unit(folder, "2", up.replace("; ", ";\n"), down);
    assertThat(prove().flaws())
        .filteredOn(it -> it.kind() == kind)
        .anySatisfy(it -> assertThat(it.message()).contains(message));
  }

  @Test
  void a_table_that_takes_no_row_is_named_once() throws SQLException, IOException {
    Proofs.unit(
        folder,
        "1",
        "create table odd (id int primary key, n int not null constraint odd_n check (n = n + 1));",
        "drop table odd;");
    Proofs.unit(folder, "2", "select 1;", "select 1;");
    Proofs.unit(folder, "3", "select 1;", "select 1;");
    Proof proof = prove();
    assertThat(proof.flaws())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(FlawKind.NOT_FILLED);
              assertThat(it.unit()).isEqualTo("2");
              assertThat(it.message()).contains("public.odd takes no generated row", "odd_n");
            });
    assertThat(proof.checks()).extracting(Proof.Check::outcome).containsOnly(Outcome.PASSED);
  }

  @Test
  void a_unit_that_limits_its_waiting_and_can_be_repeated_has_no_flaw()
      throws SQLException, IOException {
    Proofs.unit(folder, "1", USERS, "drop table users;");
    Proofs.unit(
        folder,
        "2",
        "begin; set local lock_timeout = '100ms'; alter table users add x int; commit;",
        "alter table users drop x;");
    assertThat(prove().flaws()).isEmpty();
  }

  private Proof prove() throws SQLException {
    Sandbox sandbox = SharedSandbox.get();
    try (ScratchDatabase base = Proofs.database(sandbox)) {
      return Verify.history(
          new Verify.Written(
              sandbox, base, Migration.sqlFolder(folder), Proofs::differences, Verify.SEED),
          Progress.NONE);
    }
  }
}
