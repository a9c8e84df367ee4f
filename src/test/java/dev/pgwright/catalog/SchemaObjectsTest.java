package dev.pgwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.model.Domain;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Name;
import dev.pgwright.model.Namespace;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Trigger;
import dev.pgwright.model.Trigger.Firing;
import dev.pgwright.model.View;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Everything but tables and what belongs to them.
@Tag("pg")
class SchemaObjectsTest {

  @Test
  void a_fresh_database_holds_the_schema_public_and_nothing_else() {
    Schema schema = Read.after("select 1");
    assertThat(schema.objects().values()).containsExactly(new Namespace(new Name("public")));
    assertThat(schema.comments()).isEmpty();
    assertThat(schema.dependencies()).isEmpty();
    assertThat(schema.unhandled()).isEmpty();
    assertThat(schema.serverVersion()).isBetween(180000, 189999);
  }

  @Test
  void the_schema_public_can_be_missing() {
    assertThat(Read.after("drop schema public; create schema \"Mine\"").objects().values())
        .containsExactly(new Namespace(new Name("Mine")));
  }

  @Test
  void what_an_extension_owns_is_part_of_the_extension() {
    Schema schema =
        Read.after("create schema ext; create extension hstore schema ext version '1.7'");
    assertThat(schema.objects().values())
        .containsExactly(
            new Namespace(new Name("ext")),
            new Namespace(new Name("public")),
            new Extension(new Name("hstore"), new Name("ext"), "1.7", "1.7"));
    assertThat(schema.unhandled()).isEmpty();
    assertThat(schema.comments()).isEmpty();
  }

  @Test
  void temporary_objects_are_left_out() {
    Schema schema =
        Read.after(
            """
            create temporary table t (a serial primary key check (a > 0), b text unique);
            create temporary view v as select * from t;
            create type pg_temp.mood as enum ('ok');
            create function pg_temp.f() returns trigger language plpgsql as 'begin return new; end';
            create trigger g before insert on t for each row execute function pg_temp.f();
            create policy p on t;
            create rule r as on insert to t do also nothing;
            create statistics pg_temp.s on a, b from t;
            comment on table t is 'gone soon';
            """);
    assertThat(schema.objects()).hasSize(1);
    assertThat(schema.unhandled()).isEmpty();
    assertThat(schema.comments()).isEmpty();
  }

  @Test
  void an_enum_keeps_the_order_of_its_labels() {
    Schema schema =
        Read.after(
            """
            create type mood as enum ('sad', 'a "b", ''c''', 'happy');
            alter type mood add value 'so so' before 'happy';
            create type nothing as enum ();
            """);
    assertThat(schema.all(EnumType.class))
        .containsExactly(
            new EnumType(
                QualifiedName.of("public", "mood"),
                List.of("sad", "a \"b\", 'c'", "so so", "happy")),
            new EnumType(QualifiedName.of("public", "nothing"), List.of()));
  }

  @Test
  void a_domain_is_read_with_its_constraints() {
    Schema schema =
        Read.after(
            """
            create domain word as varchar(20) collate "C" default 'a' constraint there not null
              constraint short check (length(value) < 5);
            alter domain word add constraint lower check (value = lower(value)) not valid;
            create domain free as integer;
            """);
    assertThat(schema.all(Domain.class))
        .containsExactly(
            new Domain(QualifiedName.of("public", "free"), "integer", null, null, null, List.of()),
            new Domain(
                QualifiedName.of("public", "word"),
                "character varying(20)",
                "pg_catalog.\"C\"",
                "'a'::character varying",
                "there",
                List.of(
                    new Domain.Check(
                        new Name("lower"),
                        "CHECK (((VALUE)::text = lower((VALUE)::text))) NOT VALID",
                        false),
                    new Domain.Check(
                        new Name("short"), "CHECK ((length((VALUE)::text) < 5))", true))));
  }

  @Test
  void a_sequence_stands_alone_or_is_owned() {
    Schema schema =
        Read.after(
            """
            create unlogged sequence alone as smallint increment -2 minvalue -9 maxvalue 9 start 3
              cache 4 cycle;
            create table t (a bigserial);
            """);
    assertThat(schema.all(Sequence.class))
        .containsExactly(
            new Sequence(
                QualifiedName.of("public", "alone"),
                "smallint",
                3,
                -2,
                -9,
                9,
                4,
                true,
                null,
                false),
            new Sequence(
                QualifiedName.of("public", "t_a_seq"),
                "bigint",
                1,
                1,
                1,
                Long.MAX_VALUE,
                1,
                false,
                ObjectId.part(ObjectKind.COLUMN, QualifiedName.of("public", "t"), new Name("a")),
                true));
  }

  @Test
  void views_of_both_kinds() {
    Schema schema =
        Read.after(
            """
            create table t (a integer, "B" numeric(5, 1));
            create view v with (security_barrier = true, check_option = local)
              as select a, "B" from t where a > 1;
            create materialized view m with (fillfactor = 50) as select count(*) as n from v
              with no data;
            """);
    assertThat(schema.all(View.class))
        .containsExactly(
            new View(
                QualifiedName.of("public", "v"),
                false,
                List.of(
                    new View.Output(new Name("a"), "integer"),
                    new View.Output(new Name("B"), "numeric(5,1)")),
                " SELECT a,\n    \"B\"\n   FROM public.t\n  WHERE (a > 1)",
                List.of("security_barrier=true", "check_option=local"),
                true),
            new View(
                QualifiedName.of("public", "m"),
                true,
                List.of(new View.Output(new Name("n"), "bigint")),
                " SELECT count(*) AS n\n   FROM public.v",
                List.of("fillfactor=50"),
                false));
    assertThat(schema.unhandled()).isEmpty();
  }

  @Test
  void functions_and_procedures() {
    Schema schema =
        Read.after(
            """
            create function f(a integer, inout b text default 'x', out c numeric) language sql
              stable return (b, a);
            create function f(variadic a text[]) returns table (x integer) language sql
              begin atomic select 1; end;
            create procedure p(in a integer) language plpgsql set work_mem = '1MB'
              as 'begin null; end';
            """);
    assertThat(schema.all(Routine.class))
        .containsExactly(
            new Routine(
                QualifiedName.of("public", "f"),
                false,
                "integer, text",
                "(a integer, INOUT b text, OUT c numeric) returns record defaults 1",
                """
                CREATE OR REPLACE FUNCTION public.f(a integer, INOUT b text DEFAULT 'x'::text, \
                OUT c numeric)
                 RETURNS record
                 LANGUAGE sql
                 STABLE
                RETURN ROW(b, a)"""),
            new Routine(
                QualifiedName.of("public", "f"),
                false,
                "text[]",
                "(VARIADIC a text[]) returns TABLE(x integer)",
                """
                CREATE OR REPLACE FUNCTION public.f(VARIADIC a text[])
                 RETURNS TABLE(x integer)
                 LANGUAGE sql
                BEGIN ATOMIC
                 SELECT 1;
                END"""),
            new Routine(
                QualifiedName.of("public", "p"),
                true,
                "integer",
                "(IN a integer)",
                """
                CREATE OR REPLACE PROCEDURE public.p(IN a integer)
                 LANGUAGE plpgsql
                 SET work_mem TO '1MB'
                AS $procedure$begin null; end$procedure$"""));
  }

  @Test
  void triggers_of_tables_and_views() {
    Schema schema =
        Read.after(
            """
            create table t (a integer primary key references t);
            create view v as select * from t;
            create function f() returns trigger language plpgsql as 'begin return new; end';
            create trigger a after update on t referencing new table as n
              for each statement execute function f('x');
            create constraint trigger b after insert on t deferrable for each row
              execute function f();
            create trigger c before delete or update of a on t for each row execute function f();
            create trigger d instead of insert on v for each row execute function f();
            alter table t disable trigger a, enable replica trigger b, enable always trigger c;
            """);
    assertThat(schema.all(Trigger.class))
        .containsExactly(
            new Trigger(
                QualifiedName.of("public", "t"),
                new Name("a"),
                "CREATE TRIGGER a AFTER UPDATE ON public.t REFERENCING NEW TABLE AS n"
                    + " FOR EACH STATEMENT EXECUTE FUNCTION public.f('x')",
                Firing.DISABLED),
            new Trigger(
                QualifiedName.of("public", "t"),
                new Name("b"),
                "CREATE CONSTRAINT TRIGGER b AFTER INSERT ON public.t DEFERRABLE INITIALLY"
                    + " IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.f()",
                Firing.REPLICA),
            new Trigger(
                QualifiedName.of("public", "t"),
                new Name("c"),
                "CREATE TRIGGER c BEFORE DELETE OR UPDATE OF a ON public.t FOR EACH ROW EXECUTE FUNCTION"
                    + " public.f()",
                Firing.ALWAYS),
            new Trigger(
                QualifiedName.of("public", "v"),
                new Name("d"),
                "CREATE TRIGGER d INSTEAD OF INSERT ON public.v FOR EACH ROW EXECUTE FUNCTION"
                    + " public.f()",
                Firing.ORIGIN));
    assertThat(schema.unhandled()).isEmpty();
  }

  @Test
  void names_survive_whatever_they_are() {
    String name = "Ünü \"quoted\" 'x' \\ " + "y".repeat(42);
    assertThat(new Name(name).value()).hasSize(61);
    String sql = new Name(name).sql();
    Schema schema =
        Read.after(
            """
            create schema N;
            create type N.N as enum ('a');
            create table N."t.N" (N integer generated always as identity constraint N primary key);
            create index on N."t.N" (N);
            create function N.N(N integer) returns integer language sql return N;
            comment on column N."t.N".N is 'that one';
            """
                .replace("\"t.N\"", "T")
                .replace("N", sql)
                .replace("T", sql.replace("y\"", "z\"")));
    var qualified = QualifiedName.of(name, name);
    var table = QualifiedName.of(name, name.substring(0, 60) + "z");
    assertThat(schema.objects())
        .containsKeys(
            ObjectId.schema(new Name(name)),
            ObjectId.of(ObjectKind.ENUM, qualified),
            ObjectId.of(ObjectKind.TABLE, table),
            ObjectId.part(ObjectKind.CONSTRAINT, table, new Name(name)),
            ObjectId.routine(ObjectKind.FUNCTION, qualified, "integer"));
    assertThat(schema.comments())
        .containsOnlyKeys(ObjectId.part(ObjectKind.COLUMN, table, new Name(name)));
    assertThat(schema.unhandled()).isEmpty();
  }
}
