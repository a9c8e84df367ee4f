package dev.pgwright.sql.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyTest {

  @Test
  void statements_are_found_behind_every_word_that_begins_one() {
    assertThat(
            sent(
                """
                declare
                  n int;
                begin
                  drop table a;
                  if exists (select 1) then truncate b; elsif true then vacuum c; else call d(); end if;
                  <<here>> begin perform e(); exception when others then set x = 1; end;
                  case n when 1 then delete from f; else lock table g; end case;
                  with old as (select 1) update h set i = 1;
                  do 'begin null; end';
                end
                """))
        .containsExactly(
            "drop table a",
            "truncate b",
            "vacuum c",
            "call d()",
            "select  e()",
            "set x = 1",
            "delete from f",
            "lock table g",
            "with old as (select 1) update h set i = 1",
            "do 'begin null; end'");
  }

  @Test
  void queries_of_loops_cursors_and_results_are_sent() {
    assertThat(
            sent(
                """
                declare c cursor for select 1;
                begin
                  for r in select * from a loop null; end loop;
                  for r in delete from b returning * loop null; end loop;
                  open c for select 2;
                  return query select 3;
                  return query execute 'select 4';
                  for r in execute 'select 5' loop null; end loop;
                end
                """))
        .containsExactly(
            "select 1",
            "select * from a",
            "delete from b returning *",
            "select 2",
            "select 3",
            "select 4",
            "select 5");
  }

  @Test
  void variables_are_no_tables() {
    assertThat(
            sent(
                """
                begin
                  select a, b into x, y from c;
                  select a into strict x.y from d where e;
                  insert into f values (1) returning g into h;
                  with i as (insert into j values (1)) select 1 into k;
                end
                """))
        .map(it -> it.replaceAll("\\s+", " ").strip())
        .containsExactly(
            "select a, b from c",
            "select a from d where e",
            "insert into f values (1) returning g",
            "with i as (insert into j values (1)) select 1");
  }

  @Test
  void constants_are_put_together() {
    assertThat(
            sent(
                """
                declare
                  kind constant text := 'table';
                  name text default 'a';
                begin
                  execute 'drop ' || kind || ' ' || quote_ident(name);
                  execute format('drop %1$s %2$I', kind, 'B') using 1;
                  execute concat('truncate ', lower('C'), ',', chr(100));
                  foreach t in array array['e', 'f'] loop execute 'lock ' || t; end loop;
                end
                """))
        .containsExactly("drop table a", "drop table \"B\"", "truncate c,d", "lock e", "lock f");
  }

  @Test
  void what_is_not_known_is_dynamic() {
    assertThat(
            parts(
                """
                declare t text := 'a';
                begin
                  t := 'b';
                  execute 'drop table ' || t;
                  execute 'select 1' into t;
                  execute p;
                  grant execute on function f() to g;
                end
                """))
        .containsExactly(
            new Part.Computed("select 'a'", 18),
            new Part.Computed("select 'b'", 36),
            new Part.Dynamic("drop table " + Texts.HOLE, 43),
            new Part.Sql("select 1", 73),
            new Part.Dynamic("" + Texts.HOLE, 102),
            new Part.Sql("grant execute on function f() to g", 115));
  }

  @Test
  void a_body_that_is_no_text_of_tokens_is_none() {
    assertThat(Body.of("begin 'open")).isEmpty();
  }

  private static List<Part> parts(String body) {
    return Body.of(body).orElseThrow().parts();
  }

  private static List<String> sent(String body) {
    return parts(body).stream()
        .filter(Part.Sql.class::isInstance)
        .map(Part.Sql.class::cast)
        .map(Part.Sql::text)
        .toList();
  }
}
