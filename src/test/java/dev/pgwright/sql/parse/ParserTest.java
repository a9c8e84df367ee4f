package dev.pgwright.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.model.Name;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

  private static Statement one(String sql) {
    Parsed parsed = Parser.parse(sql, Dialect.SERVER);
    assertThat(parsed.problems()).isEmpty();
    return parsed.statements().getFirst();
  }

  private static <S extends Statement> S one(Class<S> kind, String sql) {
    Statement statement = one(sql);
    assertThat(statement).isInstanceOf(kind);
    return kind.cast(statement);
  }

  private static Expr value(String expression) {
    Query query = one(Query.class, "select " + expression);
    return ((Query.Select) query.body()).targets().getFirst().value();
  }

  private static Problem problem(String sql) {
    return Parser.parse(sql, Dialect.SERVER).problems().getFirst();
  }

  @Test
  void a_column_with_its_constraints() {
    var alter =
        one(
            Alter.AlterTable.class,
            "ALTER TABLE ONLY s.\"T\" ADD COLUMN IF NOT EXISTS C numeric(10, 2)"
                + " CONSTRAINT n NOT NULL DEFAULT 0, DROP d CASCADE");
    assertThat(alter.name().sql()).isEqualTo("s.\"T\"");
    assertThat(alter.only()).isTrue();
    var add = (AlterAction.AddColumn) alter.actions().getFirst();
    assertThat(add.ifNotExists()).isTrue();
    assertThat(add.column().name()).isEqualTo(new Name("c"));
    assertThat(add.column().constraints())
        .extracting(constraint -> constraint.rule().getClass().getSimpleName())
        .containsExactly("NotNull", "DefaultValue");
    var drop = (AlterAction.DropColumn) alter.actions().get(1);
    assertThat(drop.cascade()).isTrue();
  }

  @Test
  void a_foreign_key_that_is_not_valid_yet() {
    var alter =
        one(
            Alter.AlterTable.class,
            "alter table t add constraint f foreign key (a) references u (b)"
                + " on delete set null (a) not valid");
    var constraint = ((AlterAction.AddConstraint) alter.actions().getFirst()).constraint();
    assertThat(constraint.attributes().notValid()).isTrue();
    var key = (Constraint.ForeignKey) constraint.rule();
    assertThat(key.references().sql()).isEqualTo("u");
    assertThat(key.onDelete())
        .isEqualTo(new Constraint.KeyAction("set null", List.of(new Name("a"))));
  }

  @Test
  void an_index_built_aside() {
    var index =
        one(
            Create.CreateIndex.class,
            "create unique index concurrently if not exists i on only t using gin"
                + " (lower(a) gin_trgm_ops (siglen = 32) desc nulls last, b) where c");
    assertThat(index.concurrently()).isTrue();
    assertThat(index.unique()).isTrue();
    assertThat(index.elements()).hasSize(2);
    assertThat(index.elements().getFirst().options()).hasSize(1);
    assertThat(index.where()).isInstanceOf(Expr.Column.class);
  }

  @Test
  void several_objects_dropped() {
    var drop = one(Drop.class, "drop table if exists a.b, c restrict");
    assertThat(drop.kind()).isEqualTo(ObjectClass.TABLE);
    assertThat(drop.objects()).extracting(object -> object.name().sql()).contains("a.b", "c");
    assertThat(drop.cascade()).isFalse();
  }

  @Test
  void what_is_said_about_a_routine() {
    var routine =
        one(
            CreateCode.CreateRoutine.class,
            "create function f(a int, out b text default 'x') language plpgsql as $$begin end$$"
                + " security definer set search_path to a");
    assertThat(Objects.requireNonNull(routine.option("as")).value()).isEqualTo("begin end");
    assertThat(routine.options()).extracting(option -> option.name()).contains("set", "language");
  }

  @Test
  void operators_bind_as_in_the_server() {
    var or = (Expr.Logic) value("a or b and not c = d + e * f");
    assertThat(or.and()).isFalse();
    var and = (Expr.Logic) or.operands().get(1);
    var not = (Expr.Not) and.operands().get(1);
    var equal = (Expr.Binary) not.operand();
    assertThat(equal.operator().symbol()).isEqualTo("=");
    assertThat(((Expr.Binary) equal.right()).operator().symbol()).isEqualTo("+");
  }

  @Test
  void comparisons_do_not_chain() {
    assertThat(problem("select 1 < 2 < 3").message()).isEqualTo("syntax error at or near \"<\"");
  }

  @Test
  void an_operator_with_nothing_behind_it_is_a_label() {
    var query = one(Query.class, "select 1 like, 2 is from t");
    var targets = ((Query.Select) query.body()).targets();
    assertThat(targets)
        .extracting(Query.Target::alias)
        .containsExactly(new Name("like"), new Name("is"));
  }

  @Test
  void everything_below_a_statement_is_reached() {
    Statement statement =
        one("create view v as select now(), (select max(b) from u) from t where f(g(1)) > 2");
    assertThat(Walk.all(statement, Expr.Call.class))
        .extracting(call -> call.function().sql())
        .containsExactly("now", "max", "f", "g");
  }

  @Test
  void one_broken_statement_does_not_hide_the_others() {
    Parsed parsed = Parser.parse("drop table a;\nselec 1;\n\ndrop table b", Dialect.SERVER);
    assertThat(parsed.statements()).hasSize(2);
    assertThat(parsed.problems())
        .containsExactly(new Problem("syntax error at or near \"selec\"", "42601", 14, 2, 1));
    assertThat(parsed.units()).extracting(unit -> unit.span().line()).containsExactly(1, 2, 4);
  }

  @Test
  void a_string_that_never_ends_hides_only_what_is_behind_it() {
    Parsed parsed = Parser.parse("select 1; select 'a; drop table t", Dialect.SERVER);
    assertThat(parsed.statements()).hasSize(1);
    assertThat(parsed.problems())
        .extracting(Problem::message)
        .containsExactly("unterminated quoted string at or near \"'a; drop table t\"");
  }

  @Test
  void what_is_left_open_does_not_hide_the_statements_behind_it() {
    Parsed parsed =
        Parser.parse(
            """
            create table t (a int, b (;
            drop table a; -- one
            select 'it's';
            drop table b;
            """,
            Dialect.SERVER);
    assertThat(parsed.problems()).hasSize(2);
    assertThat(parsed.statements()).hasSize(2);
    assertThat(parsed.comments()).hasSize(1);
    assertThat(parsed.units()).extracting(unit -> unit.span().line()).containsExactly(1, 2, 3, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select 1 + | syntax error at end of input | 10",
        "select 1 + ; | syntax error at or near \";\" | 11",
        "select 0x | invalid hexadecimal integer at or near \"0x\" | 7",
        "select 1a | trailing junk after numeric literal at or near \"1a\" | 7",
        "select \"\" | zero-length delimited identifier at or near \"\"\"\" | 7",
        "select * from a.b.c.d | improper qualified name (too many dotted names): a.b.c.d | 14",
        "select t.*.a from t | improper use of \"*\" at or near \".\" | 10",
        "create table t (a int not nul) | syntax error at or near \"nul\" | 26",
      })
  void errors_are_worded_and_placed_as_by_the_server(String sql, String message, int offset) {
    Problem problem = problem(sql.strip());
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14 | alter table t add c int",
        "15 | merge into t using u on true when matched then do nothing",
        "15 | alter table t add unique nulls not distinct (a)",
        "16 | select json_array(1)",
        "16 | select 1_000",
        "17 | alter table t alter a set expression as (b)",
        "17 | select * from json_table(a, '$' columns (b int))",
        "18 | create table t (a int generated always as (1) virtual)",
        "18 | alter table t add constraint n not null a not valid",
        "18 | alter table t add primary key (a, b without overlaps)",
        "18 | alter table t add check (a > 0) not enforced",
        "18 | alter table t alter constraint c inherit",
        "18 | delete from t returning with (old as o) o.a",
      })
  void the_version_that_knows_a_construct(int since, String sql) {
    Parsed parsed = Parser.parse(sql, Dialect.SERVER);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.units().getFirst().since()).isEqualTo(since);
  }

  @Test
  void placeholders_of_drivers() {
    var jdbc = new Dialect(false, true, false, false);
    var python = new Dialect(false, false, true, true);
    assertThat(Parser.parse("select ? + ?, a ?? 'b', c->? from t", jdbc).problems()).isEmpty();
    Parsed named =
        Parser.parse("select :a::int, b[1:2], %s, %(x)s, 5 %% 2 from t where c=:d", python);
    assertThat(named.problems()).isEmpty();
    assertThat(Walk.all(named.statements().getFirst(), Expr.Parameter.class))
        .extracting(Expr.Parameter::text)
        .containsExactly(":a", "%s", "%(x)s", ":d");
  }

  @Test
  void a_script_of_psql() {
    Parsed parsed =
        Parser.parse(
            """
            \\set x 1
            select :x, :'y' from :"z" \\gset
            copy t from stdin;
            1\t2
            \\.
            drop table t;
            """,
            Dialect.PSQL);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.statements()).hasSize(3);
    assertThat(parsed.units()).extracting(Parsed.Unit::command).contains("\\set x 1", "\\gset");
    assertThat(parsed.units().stream().filter(unit -> unit.rows() != null)).hasSize(1);
    assertThat(parsed.statements().get(1)).isInstanceOf(Session.Copy.class);
  }

  @Test
  void psql_commands_stand_where_they_are_written() {
    assertThat(Parser.parse("\\ir a.sql\nselect 1;\n\\ir b.sql\n", Dialect.PSQL).units())
        .extracting(unit -> unit.command() == null ? "statement" : unit.command())
        .containsExactly("\\ir a.sql", "statement", "\\ir b.sql");
  }

  @Test
  void names_are_folded_and_cut() {
    var drop = one(Drop.class, "drop table ÄB, \"ÄB\", " + "x".repeat(70));
    assertThat(drop.objects())
        .extracting(object -> object.name().name().value())
        .containsExactly("Äb", "ÄB", "x".repeat(63));
  }

  @Test
  void changes_say_what_they_change() {
    var update =
        one(Change.Update.class, "with x as (select 1) update t as u set a = 1, (b, c) = (2, 3)");
    assertThat(update.where()).isNull();
    assertThat(update.target().name().sql()).isEqualTo("t");
    assertThat(update.set()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "case when ", "select (select ", "not ", "- ", "a = any(", "f("})
  void deep_nesting_is_an_error_and_no_overflow(String piece) {
    String routine = "create function f() begin atomic ";
    assertThat(Parser.parse(routine.repeat(10_000), Dialect.SERVER).problems()).hasSize(1);
    Parsed parsed = Parser.parse("select " + piece.repeat(10_000), Dialect.SERVER);
    assertThat(parsed.problems()).hasSize(1);
  }

  @Test
  void commands_of_psql_stand_where_they_are_written() {
    var units = Parser.parse("\\ir a.sql\nselect 1;\n\\echo x\nselect 2;", Dialect.PSQL).units();
    assertThat(units)
        .extracting(it -> it.command() == null ? "sql" : it.command())
        .containsExactly("\\ir a.sql", "sql", "\\echo x", "sql");
  }
}
