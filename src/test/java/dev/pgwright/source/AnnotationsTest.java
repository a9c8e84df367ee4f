package dev.pgwright.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgwright.PgwrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationsTest {

  @TempDir private Path folder;

  private List<String> read(String sql) throws IOException {
    Path file = Files.writeString(folder.resolve("wanted.sql"), sql);
    return Annotations.of(new Source.Sql(file)).stream()
        .map(it -> it.line() + " " + it.from() + " -> " + it.to())
        .toList();
  }

  @Test
  void comments_above_objects_and_columns_state_renames() throws IOException {
    assertThat(
            read(
                """
                create schema app; -- nothing
                -- pgwright: renamed-from people
                -- The users.
                create table if not exists users (
                  id int primary key, -- what counts
                  -- pgwright: renamed-from mail
                  email text,
                  --pgwright: renamed-from "Old Name"
                  "New Name" text,
                  -- pgwright:renamed-from old_check
                  constraint new_check check (id > 0)
                );
                -- pgwright: renamed-from idx_old
                create unique index concurrently idx_new on users (email);

                set search_path to app;
                -- pgwright: renamed-from feeling
                create type mood as enum ('ok');
                copy users from stdin;
                -- pgwright: renamed-from nothing
                \\.
                -- pgwright: renamed-from v0
                create or replace view s.v as select 1;
                -- pgwright: renamed-from m0
                create materialized view m as select 1
                """))
        .containsExactly(
            "2 table:people -> table:users",
            "6 column:users.mail -> column:users.email",
            "8 column:users.Old Name -> column:users.New Name",
            "10 constraint:users.old_check -> constraint:users.new_check",
            "13 index:idx_old -> index:idx_new",
            "17 type:app.feeling -> type:app.mood",
            "22 view:s.v0 -> view:s.v",
            "24 materialized-view:app.m0 -> materialized-view:app.m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          -- pgwright: renamed-form a;create table b (id int); | 1 | not understood: -- pgwright: renamed-form a
          -- pgwright: renamed-from s.a;create table b (id int); | 1 | not understood
          -- pgwright: renamed-from b;create table b (id int); | 1 | renamed-from says nothing here: the old name is the new one
          select 1;;-- pgwright: renamed-from b;select 2; | 3 | renamed-from says nothing here: it stands above no CREATE
          create table t (;  id int check (;  -- pgwright: renamed-from b;  id > 0)); | 3 | renamed-from says nothing here: it stands above no column
          create table t (id int);-- pgwright: renamed-from b; | 2 | renamed-from says nothing here: nothing follows it
          """)
  void a_comment_that_says_nothing_is_an_error(String sql, int line, String message) {
    String text =
        sql.replace(";", ";\n").replace("a;\n", "a\n").replace("b;\n", "b\n").replace("(;", "(");
    var failure = catchThrowableOfType(PgwrightException.class, () -> read(text));

    assertThat(failure).as(text).hasMessageStartingWith(message);
    assertThat(failure.line()).isEqualTo(line);
    assertThat(failure.file()).isEqualTo(folder.resolve("wanted.sql"));
  }
}
