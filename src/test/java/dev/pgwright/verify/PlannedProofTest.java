package dev.pgwright.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pgwright.Progress;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Step;
import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.verify.locks.Observed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("pg")
class PlannedProofTest {

  private static final String USERS =
      "create table users (id bigint generated always as identity primary key, email text not"
          + " null)";
  private static final String WITH_NAME = "alter table users add column name text";
  private static final QualifiedName TABLE = QualifiedName.of("public", "users");

  @TempDir private Path folder;
  private List<Step> again = List.of();

  @Test
  void a_good_migration_passes_every_check() throws SQLException, IOException {
    Proofs.unit(folder, "1_name", WITH_NAME + ";", "alter table users drop column name;");
    Proof proof = prove(List.of(step(Lock.ACCESS_EXCLUSIVE)), USERS, WITH_NAME);
    assertThat(proof.checks())
        .allSatisfy(it -> assertThat(it.outcome()).isEqualTo(Proof.Outcome.PASSED));
    assertThat(proof.checks()).hasSize(13);
    assertThat(proof.holds()).isTrue();
    assertThat(proof.observed())
        .extracting(Observed::held)
        .containsExactly(List.of(new Step.Held(TABLE, Lock.ACCESS_EXCLUSIVE, Step.Work.CATALOG)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alter table users add column names text | alter table users drop column names"
            + " | the upgrade leads to the wanted catalog | differs",
        "alter table users add column name text | select 1 | the downgrade runs, and each unit's"
            + " restores the state before it | 1_name: table:public.users differs",
        "alter table users add column name text | alter table users drop column nome | the"
            + " downgrade runs, and each unit's restores the state before it | 1_name.down.sql:1",
        "alter table user add column name text | select 1"
            + " | the upgrade runs | (SQLSTATE 42601)",
        "delete from users; alter table users add column name text | alter table users drop column"
            + " name | rows survive the upgrade | public.users had",
        "update users set email = 'x'; alter table users add column name text | alter table users"
            + " drop column name | rows survive the upgrade | public.users.email has other values",
        "alter table users add column name text | delete from users; alter table users drop column"
            + " name | rows survive the downgrade | public.users had",
      })
  void a_bad_migration_fails_the_check_that_names_its_fault(
      String up, String down, String check, String detail) throws SQLException, IOException {
    Proofs.unit(folder, "1_name", up, down);
    Proof proof = prove(List.of(), USERS, WITH_NAME);
    assertThat(proof.checks())
        .filteredOn(it -> it.outcome() == Proof.Outcome.FAILED)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.name()).isEqualTo(check);
              assertThat(it.detail()).contains(detail);
            });
    assertThat(proof.checks().getLast().outcome()).isEqualTo(Proof.Outcome.SKIPPED);
    assertThat(proof.holds()).isFalse();
  }

  @Test
  void a_plan_that_leaves_something_to_plan_fails() throws SQLException, IOException {
    Proofs.unit(folder, "1_name", WITH_NAME + ";", "alter table users drop column name;");
    again = List.of(step(Lock.ACCESS_EXCLUSIVE));
    Proof proof = prove(List.of(), USERS, WITH_NAME);
    assertThat(proof.checks())
        .filteredOn(it -> it.outcome() == Proof.Outcome.FAILED)
        .extracting(Proof.Check::name, Proof.Check::detail)
        .containsExactly(tuple("planning again finds nothing to do", "it would add a name"));
  }

  @Test
  void what_triggers_change_in_an_update_is_told() throws SQLException, IOException {
    String stamped =
        """
        create table users (id int primary key, changed int);
        create function stamp() returns trigger language plpgsql as
          $$ begin new.changed := 7; return new; end $$;
        create trigger stamp before update on users for each row execute function stamp()
        """;
    Proofs.unit(
        folder,
        "1_name",
        WITH_NAME + "; do $$ begin update users set name = 'x'; end $$",
        "alter table users drop column name;");
    Proof proof = prove(List.of(), stamped, WITH_NAME);
    assertThat(proof.holds()).isTrue();
    assertThat(proof.checks())
        .filteredOn(it -> it.name().equals("rows survive the upgrade"))
        .extracting(Proof.Check::detail)
        .containsExactly("an UPDATE fires triggers: public.users.changed has other values");
  }

  @Test
  void a_lock_that_the_plan_does_not_foresee_is_a_contradiction() throws SQLException, IOException {
    Proofs.unit(folder, "1_name", WITH_NAME + ";", "alter table users drop column name;");
    Proof proof = prove(List.of(step(Lock.SHARE_ROW_EXCLUSIVE)), USERS, WITH_NAME);
    assertThat(proof.contradictions())
        .containsExactly(
            new Proof.LockContradiction(
                "1_name", TABLE, Lock.ACCESS_EXCLUSIVE, Lock.SHARE_ROW_EXCLUSIVE, WITH_NAME));
    assertThat(proof.holds()).isFalse();
    assertThat(proof.checks().getLast().outcome()).isEqualTo(Proof.Outcome.PASSED);
  }

  @Test
  void a_server_that_dies_is_a_failed_check() throws SQLException, IOException {
    try (Sandbox sandbox = Sandbox.open(SharedSandbox.settings(), new java.util.LinkedHashSet<>());
        ScratchDatabase base = Proofs.database(sandbox, USERS)) {
      Schema before = Proofs.read(base);
      long postmaster =
          Long.parseLong(
              Proofs.query(base, "select pg_read_file('postmaster.pid')")
                  .getFirst()
                  .lines()
                  .findFirst()
                  .orElseThrow());
      Proofs.unit(folder, "1_name", WITH_NAME + "; select pg_sleep(60)", "select 1");
      Progress killing =
          (label, _, _) -> {
            if (label.equals("the upgrade runs")) {
              ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            }
          };
      Proof proof = Verify.prove(planned(sandbox, base, before, before, List.of()), killing);
      assertThat(proof.checks())
          .filteredOn(it -> it.outcome() == Proof.Outcome.FAILED)
          .singleElement()
          .satisfies(it -> assertThat(it.detail()).startsWith("the throwaway server died"));
    }
  }

  private Proof prove(List<Step> steps, String old, String change) throws SQLException {
    Sandbox sandbox = SharedSandbox.get();
    try (ScratchDatabase base = Proofs.database(sandbox, old);
        ScratchDatabase wanted = Proofs.database(sandbox, old, change)) {
      return Verify.prove(
          planned(sandbox, base, Proofs.read(base), Proofs.read(wanted), steps), Progress.NONE);
    }
  }

  private Verify.Planned planned(
      Sandbox sandbox, ScratchDatabase base, Schema before, Schema wanted, List<Step> steps) {
    return new Verify.Planned(
        sandbox,
        base,
        before,
        wanted,
        List.of(),
        steps,
        Migration.sqlFolder(folder),
        Proofs::differences,
        _ -> again,
        Verify.SEED);
  }

  private static Step step(Lock lock) {
    return new Step(
        "add a name",
        Step.Mode.TRANSACTION,
        List.of(),
        List.of(),
        List.of(new Step.Held(TABLE, lock, Step.Work.CATALOG)),
        Step.Patience.SHORT,
        new Step.Way.Reversible());
  }
}
