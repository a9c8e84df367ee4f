package dev.pgwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Edges between objects and columns, and comments, which are found by the same addresses.
@Tag("pg")
class DependenciesTest {

  @Test
  void a_view_needs_relations_and_their_columns() {
    assertThat(
            edges(
                """
                create table t (a integer, b integer);
                create view v as select a from t;
                create materialized view m as select count(*) from v;
                create index i on m (count);
                """))
        .containsExactly(
            "table:public.t -> schema:public",
            "index:public.i -> column:public.m.count",
            "view:public.v -> schema:public",
            "view:public.v -> column:public.t.a",
            "materialized-view:public.m -> schema:public",
            "materialized-view:public.m -> view:public.v");
  }

  @Test
  void a_column_needs_what_its_type_and_its_default_need() {
    assertThat(
            edges(
                """
                create schema x;
                create type x.mood as enum ('a');
                create domain x.word as text;
                create sequence x.s;
                create function x.f() returns integer language sql return 1;
                create table x.t (
                  a x.mood,
                  b x.word[],
                  c bigint default nextval('x.s'),
                  d integer default x.f(),
                  e integer generated always as (d + 1) stored,
                  f serial,
                  g integer generated always as identity,
                  h text default 'a'::x.mood::text);
                """))
        .contains(
            "column:x.t.a -> type:x.mood",
            "column:x.t.b -> domain:x.word",
            "column:x.t.c -> sequence:x.s",
            "column:x.t.d -> function:x.f()",
            "column:x.t.e -> column:x.t.d",
            "column:x.t.f -> sequence:x.t_f_seq",
            "column:x.t.h -> type:x.mood",
            "sequence:x.t_f_seq -> column:x.t.f")
        .noneMatch(edge -> edge.startsWith("column:x.t.g"))
        .noneMatch(edge -> edge.contains("column") && edge.endsWith("schema:x"));
  }

  @Test
  void constraints_and_indexes_need_columns_functions_and_keys() {
    assertThat(
            edges(
                """
                create function f(integer) returns integer language sql immutable return 1;
                create type mood as enum ('a');
                create table t (a integer primary key, b integer, m mood);
                create unique index u on t (b);
                create table r (
                  x integer references t,
                  y integer references t (b),
                  check (f(x) > 0));
                create index i on r (f(y)) where x > 0;
                create index j on t ((m = 'a'::mood));
                """))
        .contains(
            "constraint:public.r.r_x_check -> column:public.r.x",
            "constraint:public.r.r_x_check -> function:public.f(integer)",
            "constraint:public.r.r_x_fkey -> column:public.r.x",
            "constraint:public.r.r_x_fkey -> column:public.t.a",
            "constraint:public.r.r_x_fkey -> constraint:public.t.t_pkey",
            "constraint:public.r.r_y_fkey -> index:public.u",
            "constraint:public.t.t_pkey -> column:public.t.a",
            "index:public.i -> column:public.r.x",
            "index:public.i -> column:public.r.y",
            "index:public.i -> function:public.f(integer)",
            "index:public.j -> column:public.t.m",
            "index:public.j -> type:public.mood");
  }

  @Test
  void routines_and_triggers_need_types_relations_and_routines() {
    assertThat(
            edges(
                """
                create type mood as enum ('a');
                create table t (a integer, b integer);
                create view v as select 1 as one;
                create function f(t[], v) returns mood language sql return 'a'::mood;
                create function g() returns bigint language sql
                  begin atomic select count(a) from t where f(null, null) is null; end;
                create procedure p(inout m mood) language sql begin atomic select 'a'::mood; end;
                create function fire() returns trigger language plpgsql as 'begin return new; end';
                create trigger go before update of b on t for each row when (new.a > 0)
                  execute function fire();
                """))
        .contains(
            "function:public.f(public.t[], public.v) -> type:public.mood",
            "function:public.f(public.t[], public.v) -> table:public.t",
            "function:public.f(public.t[], public.v) -> view:public.v",
            "function:public.g() -> column:public.t.a",
            "function:public.g() -> function:public.f(public.t[], public.v)",
            "procedure:public.p(public.mood) -> type:public.mood",
            "trigger:public.t.go -> column:public.t.a",
            "trigger:public.t.go -> column:public.t.b",
            "trigger:public.t.go -> function:public.fire()",
            "trigger:public.t.go -> table:public.t");
  }

  @Test
  void a_domain_needs_what_its_constraints_and_its_default_need() {
    assertThat(
            edges(
                """
                create type mood as enum ('a');
                create function f(mood) returns boolean language sql immutable return true;
                create domain base as mood;
                create domain d as base default 'a'::mood check (f(value));
                """))
        .contains(
            "domain:public.base -> type:public.mood",
            "domain:public.d -> domain:public.base",
            "domain:public.d -> function:public.f(public.mood)",
            "domain:public.d -> type:public.mood");
  }

  @Test
  void what_needs_a_part_of_an_extension_needs_the_extension() {
    assertThat(
            edges(
                """
                create schema x;
                create extension hstore schema x;
                create table t (a x.hstore, b x.hstore[]);
                create index i on t using gin (a);
                create view v as select x.hstore('a', 'b') as h;
                create function f() returns integer language sql return 1;
                alter function f() depends on extension hstore;
                """))
        .contains(
            "extension:hstore -> schema:x",
            "column:public.t.a -> extension:hstore",
            "column:public.t.b -> extension:hstore",
            "index:public.i -> extension:hstore",
            "view:public.v -> extension:hstore",
            "function:public.f() -> extension:hstore")
        .noneMatch(edge -> edge.contains("plpgsql"));
  }

  @Test
  void comments_of_everything_that_can_have_one() {
    var schema =
        Read.after(
            """
            create extension hstore;
            comment on extension hstore is 'ours';
            comment on schema public is 'all of it';
            create type e as enum ('a');
            comment on type e is 'an enum';
            create domain d as text constraint there not null constraint c check (value <> '');
            comment on domain d is 'a domain';
            comment on constraint c on domain d is 'its check';
            comment on constraint there on domain d is 'its not null';
            create sequence s;
            comment on sequence s is 'a sequence';
            create table t (a integer primary key, b integer generated always as identity);
            comment on table t is 'a table';
            comment on column t.a is 'a column';
            comment on constraint t_pkey on t is 'a key';
            comment on index t_pkey is 'its index';
            comment on constraint t_b_not_null on t is 'a not null';
            comment on sequence t_b_seq is 'behind an identity';
            create index i on t (b);
            comment on index i is 'an index';
            create view v as select a from t;
            comment on view v is 'a view';
            comment on column v.a is 'of a view';
            create materialized view m as select a from t;
            comment on materialized view m is 'of the other kind';
            create function f() returns trigger language plpgsql as 'begin end';
            comment on function f() is 'a function';
            create procedure p(a text) language sql begin atomic end;
            comment on procedure p(text) is 'a procedure';
            create constraint trigger g after insert on t for each row execute function f();
            comment on trigger g on t is 'a trigger';
            """);
    assertThat(schema.comments().entrySet())
        .extracting(entry -> entry.getKey() + " = " + entry.getValue())
        .containsExactly(
            "schema:public = all of it",
            "extension:hstore = ours",
            "type:public.e = an enum",
            "domain:public.d = a domain",
            "sequence:public.s = a sequence",
            "sequence:public.t_b_seq = behind an identity",
            "table:public.t = a table",
            "column:public.t.a = a column",
            "column:public.v.a = of a view",
            "constraint:public.t.t_b_not_null = a not null",
            "constraint:public.t.t_pkey = a key",
            "domain-constraint:public.d.c = its check",
            "domain-constraint:public.d.there = its not null",
            "index:public.i = an index",
            "index:public.t_pkey = its index",
            "view:public.v = a view",
            "materialized-view:public.m = of the other kind",
            "function:public.f() = a function",
            "procedure:public.p(text) = a procedure",
            "trigger:public.t.g = a trigger");
    assertThat(schema.unhandled()).isEmpty();
  }

  private static List<String> edges(String sql) {
    return Read.after(sql).dependencies().stream()
        .map(edge -> edge.dependent() + " -> " + edge.on())
        .toList();
  }
}
