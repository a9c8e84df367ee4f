package dev.pgwright.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.verify.rows.Computable;
import dev.pgwright.verify.rows.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("pg")
class RowsTest {

  private static final QualifiedName C = QualifiedName.of("public", "c");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table t (id bigint generated always as identity primary key)",
        "create table t (id serial primary key, name varchar(20) not null unique)",
        "create table t (a int not null check (a > 100 and a < 104))",
        "create table t (a int not null, b int not null, c int not null, check (a + b = c), check"
            + " (a > b), check (c % 7 = 0))",
        "create table t (status text not null check (status in ('open', 'closed')), closed_at"
            + " timestamptz, check ((status = 'closed') = (closed_at is not null)))",
        "create table t (a int, b int, c int, check (num_nonnulls(a, b, c) = 1))",
        "create table t (slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),"
            + " colour text not null check (colour ~ '^#[0-9a-fA-F]{6}$'), code char(3) not null"
            + " check (code = upper(code)))",
        "create table t (email text not null check (email like '%_@_%.%'), zip text not null check"
            + " (char_length(zip) = 5 and zip ~ '^\\d+$'))",
        "create table t (starts date not null, ends date not null, check (ends > starts), check"
            + " (starts >= '2030-01-01'))",
        "create domain percent as numeric(5,2) check (value between 0 and 100); create domain name"
            + " as text not null check (length(value) between 3 and 10); create table t (p percent,"
            + " n name, q percent not null)",
        "create type mood as enum ('sad', 'ok', 'happy'); create table t (m mood not null, n mood[]"
            + " not null check (cardinality(n) > 0))",
        "create extension btree_gist; create table t (room int not null, during tstzrange not null,"
            + " exclude using gist (room with =, during with &&))",
        "create table t (j jsonb not null check (jsonb_typeof(j) = 'array'), k jsonb not null check"
            + " (k ? 'version'))",
        "create table t (price numeric(10,2) not null, n int not null, total numeric generated"
            + " always as (price * n) stored check (total > 10))",
        "create table t (u uuid primary key default gen_random_uuid(), i inet not null, b bytea, v"
            + " tsvector, x xml, p point, d interval not null check (d > '0'), bits bit(4) not"
            + " null, r int4range)",
        "create table t (a text not null, b text not null); create unique index on t (lower(a), b)"
            + " where b <> ''",
        "create table t (id int primary key, parent int not null references t)",
        "create table t (id int generated always as identity primary key, parent int not null"
            + " references t)",
        "create table t (id int primary key, parent int references t, check (parent < id))",
        "create table t (only_one boolean primary key default true check (only_one))",
        "create domain slug as text check (value ~ '^[a-z]+$'); create table t (l slug[] not null"
            + " check (cardinality(l) > 0))",
        "create table t ()",
        "create table \"T t\" (\"a b\" int not null check (\"a b\" > 5), \"%s\" text not null,"
            + " \"select\" \"char\")",
      })
  void a_table_gets_rows(String sql) throws SQLException {
    try (ScratchDatabase database = Proofs.database(SharedSandbox.get(), sql);
        Connection connection = database.connect()) {
      Rows.Filled filled = Rows.fill(connection, Proofs.read(database), List.of(), Verify.SEED);
      assertThat(filled.refused()).isEmpty();
      assertThat(filled.tables()).hasSize(1);
      assertThat(filled.tables().firstEntry().getValue()).isPositive();
    }
  }

  @Test
  void every_column_gets_its_edges_and_null() throws SQLException {
    String table = "create table t (i int, n bigint not null, s text, b boolean, j jsonb)";
    try (ScratchDatabase database = Proofs.database(SharedSandbox.get(), table);
        Connection connection = database.connect()) {
      Rows.fill(connection, Proofs.read(database), List.of(), Verify.SEED);
      assertThat(
              Proofs.query(
                  database,
                  """
                  select concat_ws(' ', bool_or(i is null), bool_or(i = 0), max(i), min(n),
                    bool_or(s = ''), bool_or(s is null), max(length(s)) > 2000, bool_or(b is null),
                    bool_or(s like '%''%'), bool_or(j = '{}')) from t\
                  """))
          .containsExactly("t t 2147483647 -9223372036854775808 t t t t t t");
    }
  }

  @Test
  void keys_lead_to_parents_through_cycles_and_composites() throws SQLException {
    String[] tables = {
      """
      create table b (id int primary key, name text not null);
      create table a (tenant int, id int, b_id int not null references b, primary key (tenant, id));
      alter table b add column a_tenant int, add column a_id int,
        add foreign key (a_tenant, a_id) references a;
      create table c (tenant int not null, a_id int not null, other_id int, owner int unique not null references b,
        foreign key (tenant, a_id) references a, foreign key (tenant, other_id) references a,
        primary key (tenant, a_id))
      """
    };
    try (ScratchDatabase database = Proofs.database(SharedSandbox.get(), tables);
        Connection connection = database.connect()) {
      Rows.Filled filled = Rows.fill(connection, Proofs.read(database), List.of(), Verify.SEED);
      assertThat(filled.refused()).isEmpty();
      assertThat(filled.tables().values()).allSatisfy(it -> assertThat(it).isGreaterThan(4));
      assertThat(Proofs.query(database, "select count(*) > 0 from b where a_id is not null"))
          .containsExactly("t");
    }
  }

  @Test
  void tables_that_need_each_other_are_filled_in_one_transaction() throws SQLException {
    String[] tables = {
      """
      create table a (id int primary key, b_id uuid not null);
      create table b (id uuid primary key, a_id int not null references a);
      alter table a add foreign key (b_id) references b deferrable;
      create table c (id int generated always as identity primary key, a_id int not null references a)
      """
    };
    try (ScratchDatabase database = Proofs.database(SharedSandbox.get(), tables);
        Connection connection = database.connect()) {
      Rows.Filled filled = Rows.fill(connection, Proofs.read(database), List.of(), Verify.SEED);
      assertThat(filled.refused()).isEmpty();
      assertThat(filled.tables().values()).allSatisfy(it -> assertThat(it).isGreaterThan(3));
    }
  }

  @Test
  void tables_that_no_order_fills_are_named_with_the_key() throws SQLException {
    String[] tables = {
      """
      create table a (id int primary key, b_id int not null);
      create table b (id int primary key, a_id int not null constraint b_a references a);
      alter table a add constraint a_b foreign key (b_id) references b
      """
    };
    try (ScratchDatabase database = Proofs.database(SharedSandbox.get(), tables);
        Connection connection = database.connect()) {
      Rows.Filled filled = Rows.fill(connection, Proofs.read(database), List.of(), Verify.SEED);
      assertThat(filled.refused())
          .containsExactly(
              new Rows.Refused(QualifiedName.of("public", "a"), "a_b", "23503"),
              new Rows.Refused(QualifiedName.of("public", "b"), "b_a", "23503"));
    }
  }

  @Test
  void a_trigger_that_refuses_everything_is_off_for_the_filling() throws SQLException {
    String[] sql = {
      """
      create table t (a int);
      create function no() returns trigger language plpgsql as
        $$ begin raise exception 'never'; end $$;
      create trigger t_no before insert on t for each row execute function no();
      alter table t enable always trigger t_no
      """
    };
    try (ScratchDatabase database = Proofs.database(SharedSandbox.get(), sql);
        Connection connection = database.connect()) {
      var before = Proofs.read(database);
      Rows.Filled filled = Rows.fill(connection, before, List.of(), Verify.SEED);
      assertThat(filled.refused()).isEmpty();
      assertThat(Proofs.read(database)).isEqualTo(before);
    }
  }

  @Test
  void a_table_that_takes_nothing_is_named_with_its_constraint() throws SQLException {
    String table = "create table t (a int constraint never check (a is null and a is not null))";
    try (ScratchDatabase database = Proofs.database(SharedSandbox.get(), table);
        Connection connection = database.connect()) {
      Rows.Filled filled = Rows.fill(connection, Proofs.read(database), List.of(), Verify.SEED);
      assertThat(filled.refused())
          .containsExactly(new Rows.Refused(QualifiedName.of("public", "t"), "never", "23514"));
    }
  }

  @Test
  void rows_that_do_not_fit_go_with_those_that_refer_to_them() throws SQLException {
    String[] tables = {
      """
      create table p (id int primary key, name text);
      create table c (id int primary key, p_id int not null references p on delete restrict)
      """
    };
    var precondition =
        new Plan.Precondition(
            QualifiedName.of("public", "p"),
            "name becomes NOT NULL",
            "select ctid from public.p where name is null");
    var later =
        new Plan.Precondition(
            QualifiedName.of("public", "p"), "a new key", "select ctid from public.p where x > 1");
    try (ScratchDatabase database = Proofs.database(SharedSandbox.get(), tables);
        Connection connection = database.connect()) {
      Rows.fill(connection, Proofs.read(database), List.of(later, precondition), Verify.SEED);
      assertThat(
              Proofs.query(
                  database,
                  """
                  select concat_ws(' ', count(*) filter (where name is null), count(*) > 3,
                    (select count(*) from c where p_id not in (select id from p)),
                    (select count(*) > 3 from c)) from p\
                  """))
          .containsExactly("0 t 0 t");
    }
  }

  @Test
  void a_value_that_nothing_can_fit_is_left_out_before_its_row_is() throws SQLException {
    String[] tables = {"create table c (id int primary key, a int, b int not null)"};
    var one = new Plan.Precondition(C, "a refers to nothing", query("a"), List.of(new Name("a")));
    var two = new Plan.Precondition(C, "b refers to nothing", query("b"), List.of(new Name("b")));
    try (ScratchDatabase database = Proofs.database(SharedSandbox.get(), tables);
        Connection connection = database.connect()) {
      Rows.Filled filled = Rows.fill(connection, Proofs.read(database), List.of(one), Verify.SEED);
      assertThat(filled.refused()).isEmpty();
      assertThat(Proofs.query(database, "select count(*) > 3 and count(a) = 0 from c"))
          .containsExactly("t");
    }
    try (ScratchDatabase database = Proofs.database(SharedSandbox.get(), tables);
        Connection connection = database.connect()) {
      Rows.Filled filled = Rows.fill(connection, Proofs.read(database), List.of(two), Verify.SEED);
      assertThat(filled.summary()).contains("public.c takes none: b refers to nothing");
    }
  }

  @Test
  void rows_that_nothing_can_be_computed_for_go() throws SQLException {
    String[] old = {"create table c (id int primary key, a int, b int)"};
    String[] now = {
      "create table c (id int primary key, a int, b int, p int generated always as (a * b) stored)",
      "create index on c ((a + b))"
    };
    try (ScratchDatabase database = Proofs.database(SharedSandbox.get(), old);
        ScratchDatabase wanted = Proofs.database(SharedSandbox.get(), now);
        Connection connection = database.connect()) {
      Schema before = Proofs.read(database);
      Rows.fill(connection, before, Computable.of(before, Proofs.read(wanted)), Verify.SEED);
      assertThat(Proofs.query(database, "select count(*) > 1 and sum(a * b) <> 0 from c"))
          .containsExactly("t");
    }
  }

  private static String query(String column) {
    return "select ctid from public.c where " + column + " is not null";
  }

  @Test
  void the_same_seed_gives_the_same_rows() throws SQLException {
    String table = "create table t (a int, b text unique, c date, check (a > 3 or c is null))";
    try (ScratchDatabase one = Proofs.database(SharedSandbox.get(), table);
        ScratchDatabase two = Proofs.database(SharedSandbox.get(), table);
        ScratchDatabase other = Proofs.database(SharedSandbox.get(), table)) {
      fill(one, 5);
      fill(two, 5);
      fill(other, 6);
      String rows = "select t::text from t";
      assertThat(Proofs.query(two, rows)).isEqualTo(Proofs.query(one, rows));
      assertThat(Proofs.query(other, rows)).isNotEqualTo(Proofs.query(one, rows));
    }
  }

  @Test
  void vectors_have_their_dimensions() throws SQLException {
    String[] sql = {"create extension vector", "create table t (v vector(8) not null)"};
    try (ScratchDatabase database = Proofs.database(SharedSandbox.withVector(), sql);
        Connection connection = database.connect()) {
      Rows.Filled filled = Rows.fill(connection, Proofs.read(database), List.of(), Verify.SEED);
      assertThat(filled.refused()).isEmpty();
    }
  }

  private static void fill(ScratchDatabase database, long seed) throws SQLException {
    try (Connection connection = database.connect()) {
      Rows.fill(connection, Proofs.read(database), List.of(), seed);
    }
  }
}
