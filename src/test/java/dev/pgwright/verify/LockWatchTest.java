package dev.pgwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sandbox.Sandbox;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.verify.locks.LockWatch;
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

/// What is seen of single statements, against the table of measured facts about DDL.
@Tag("pg")
class LockWatchTest {

  private static final String SCHEMA =
      """
      create table p (id int primary key, u int);
      create table c (id int primary key, p_id int, n int check (n is not null), v varchar(10));
      create index c_v on c (v);
      alter table c add constraint c_p foreign key (p_id) references p not valid;
      alter table c add constraint c_n check (id > 0) not valid;
      create materialized view m as select 1 as one;
      create unique index m_one on m (one);
      create domain d as int check (value > 0);
      insert into p values (1, 1);
      insert into c values (1, 1, 1, 'v')
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "alter table c add column x int default 5 | c ACCESS EXCLUSIVE CATALOG",
        "alter table c add column x float default random() | c ACCESS EXCLUSIVE REWRITE",
        "alter table c add column x d | c ACCESS EXCLUSIVE REWRITE",
        "alter table c add column x int check (x > 0) | c ACCESS EXCLUSIVE SCAN",
        "alter table c add column x int unique | c ACCESS EXCLUSIVE BUILD",
        "alter table c add column x int references p | c ACCESS EXCLUSIVE CATALOG, p SHARE ROW"
            + " EXCLUSIVE CATALOG",
        "alter table c alter column v set not null | c ACCESS EXCLUSIVE SCAN",
        "alter table c alter column n set not null | c ACCESS EXCLUSIVE CATALOG",
        "alter table c alter column v type text | c ACCESS EXCLUSIVE CATALOG",
        "alter table c alter column n type bigint | c ACCESS EXCLUSIVE REWRITE",
        "alter table c add foreign key (n) references p | c SHARE ROW EXCLUSIVE SCAN, p SHARE ROW"
            + " EXCLUSIVE SCAN",
        "alter table c validate constraint c_p | c SHARE UPDATE EXCLUSIVE SCAN",
        "alter table c validate constraint c_n | c SHARE UPDATE EXCLUSIVE SCAN",
        "alter table c drop constraint c_p | c ACCESS EXCLUSIVE CATALOG, p ACCESS EXCLUSIVE"
            + " CATALOG",
        "create index on c (n) | c SHARE BUILD",
        "create index concurrently on c (n) | c SHARE UPDATE EXCLUSIVE BUILD",
        "drop index concurrently c_v | c SHARE UPDATE EXCLUSIVE CATALOG",
        "reindex index concurrently c_v | c SHARE UPDATE EXCLUSIVE BUILD",
        "drop index c_v | c ACCESS EXCLUSIVE CATALOG",
        "create table x (p_id int references p) | p SHARE ROW EXCLUSIVE CATALOG",
        "drop table c | c ACCESS EXCLUSIVE CATALOG, p ACCESS EXCLUSIVE CATALOG",
        "comment on table c is 'x' | c SHARE UPDATE EXCLUSIVE CATALOG",
        "refresh materialized view m | m ACCESS EXCLUSIVE REWRITE",
        "refresh materialized view concurrently m | m EXCLUSIVE REWRITE",
        "create table x as select * from c | ``",
        "update c set n = 2 | ``",
        "create table x (id int); create index on x (id) | ``",
      })
  void a_statement_is_seen_as_measured(String sql, String expected)
      throws SQLException, IOException {
    List<Observed> alone = watch(sql);
    assertThat(String.join("", alone.stream().map(LockWatchTest::locks).toList()))
        .isEqualTo(expected);
    if (!sql.contains("index concurrently") && !sql.contains(";")) {
      assertThat(watch("begin; " + sql + "; commit").get(1))
          .satisfies(it -> assertThat(locks(it)).isEqualTo(expected))
          .satisfies(it -> assertThat(it.inTransaction()).isTrue());
    }
  }

  @Test
  void locks_last_to_the_end_of_the_transaction_and_no_longer() throws SQLException, IOException {
    List<Observed> seen =
        watch(
            """
            begin;
            alter table p add column x int;
            -- a comment
            create index on c (n);
            commit;
            comment on table c is 'x';
            """);
    assertThat(seen)
        .extracting(LockWatchTest::locks)
        .containsExactly(
            "",
            "p ACCESS EXCLUSIVE CATALOG",
            "c SHARE BUILD, p ACCESS EXCLUSIVE CATALOG",
            "",
            "c SHARE UPDATE EXCLUSIVE CATALOG");
    assertThat(seen.get(2).taken())
        .singleElement()
        .satisfies(it -> assertThat(it.relation().name().value()).isEqualTo("c"));
    assertThat(seen).extracting(Observed::line).containsExactly(1, 2, 4, 5, 6);
    assertThat(seen).extracting(Observed::unit).containsOnly("1");
  }

  @Test
  void a_settings_search_path_is_rehearsed_too() throws SQLException, IOException {
    List<Observed> seen =
        watch(
            "create schema s; create table s.c (id int); set search_path = s;"
                + " alter table c add column x int");
    assertThat(locks(seen.getLast())).isEmpty();
  }

  private List<Observed> watch(String sql) throws SQLException, IOException {
    Sandbox sandbox = SharedSandbox.get();
    Proofs.unit(folder, "1", sql, "");
    try (ScratchDatabase database = Proofs.database(sandbox, SCHEMA);
        LockWatch watch = LockWatch.of(sandbox, database);
        Migration.Run run = Migration.sqlFolder(folder).on(database)) {
      watch.unit("1");
      run.up(0, watch);
      return watch.observed();
    }
  }

  private static String locks(Observed statement) {
    return String.join(
        ", ",
        statement.held().stream()
            .map(it -> it.relation().name() + " " + it.lock().label() + " " + it.work())
            .toList());
  }
}
