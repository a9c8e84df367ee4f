package dev.pgwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.catalog.Catalog;
import dev.pgwright.diff.Diff;
import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.source.SqlLoader;
import dev.pgwright.testing.LiquibaseRun;
import dev.pgwright.testing.SharedSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `pgwright check --fix --write` of a changelog: the real Liquibase runs what is written, there
/// and back, and it makes the schema that the original makes.
@Tag("pg")
class LiquibaseFixTest {

  private static final String BEFORE =
      """
      create table orders (id bigint not null, note text, total numeric, x integer not null);
      create index orders_x on orders (x desc nulls last, id);
      insert into orders select i, 'n', i, i from generate_series(1, 500) i;
      """;

  private static final String CHANGELOG =
      """
      --liquibase formatted sql

      --changeset ann:1 context:all
      --comment: a table
      create table t (id bigint primary key);
      --rollback drop table t;

      --changeset ann:2
      -- a comment
      alter table orders add constraint positive check (total > 0);
      create index orders_total on orders (total);
      --rollback drop index orders_total;
      --rollback alter table orders drop constraint positive;

      --changeset bob:3 labels:late
      create index orders_note on orders (note);
      --rollback drop index orders_note;

      --changeset bob:4
      alter table orders alter column x type bigint;
      --rollback empty
      """;

  @TempDir private Path folder;

  @Test
  void liquibase_runs_what_is_written() throws Exception {
    Files.writeString(folder.resolve("before.sql"), BEFORE);
    Files.writeString(folder.resolve("old.sql"), CHANGELOG);
    Files.writeString(folder.resolve("new.sql"), CHANGELOG);
    Run fixed =
        Run.place()
            .in(folder)
            .run("check", "--schema", "before.sql", "--fix", "--write", "new.sql");
    assertThat(fixed.exit()).as(fixed.out() + fixed.err()).isZero();
    String text = Files.readString(folder.resolve("new.sql"));
    assertThat(text)
        .contains("--changeset ann:1 context:all\n--comment: a table\n")
        .contains("--changeset bob:3 labels:late runInTransaction:false\n");
    try (ScratchDatabase one = database();
        ScratchDatabase other = database()) {
      new LiquibaseRun(folder, "old.sql", one).update();
      var run = new LiquibaseRun(folder, "new.sql", other);
      run.update();
      Schema wanted = schema(one);
      assertThat(Diff.between(wanted, schema(other)).changes()).as(text).isEmpty();
      run.rollback((int) text.lines().filter(it -> it.startsWith("--changeset")).count());
      run.update();
      assertThat(Diff.between(wanted, schema(other)).changes()).as(text).isEmpty();
    }
  }

  private ScratchDatabase database() throws Exception {
    ScratchDatabase database = SharedSandbox.get().create("liquibase");
    try (Connection connection = database.connect()) {
      SqlLoader.load(folder.resolve("before.sql"), connection);
    }
    return database;
  }

  private static Schema schema(ScratchDatabase database) throws Exception {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection);
    }
  }
}
