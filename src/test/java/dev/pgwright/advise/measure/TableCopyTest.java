package dev.pgwright.advise.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.Progress;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.query.Guard;
import dev.pgwright.query.Limits;
import dev.pgwright.query.ReadSession;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.twin.Statistics;
import dev.pgwright.twin.snapshot.StatisticsReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("pg")
class TableCopyTest {

  private static final ScratchDatabase SHOP = SharedSandbox.get().create("copied");

  private static final List<QualifiedName> TABLES =
      Stream.of("country", "item", "purchase", "line", "stock")
          .map(it -> QualifiedName.of("public", it))
          .toList();

  @BeforeAll
  static void load() throws SQLException {
    run(
        SHOP,
        """
        create table country (code text primary key);
        create table item (id int primary key, label text);
        create table stock (
          item_id int references item, place int, amount int, primary key (item_id, place));
        create table purchase (
          id bigint generated always as identity primary key, country text references country,
          note text, note_length int generated always as (length(note)) stored);
        create table line (
          purchase_id bigint references purchase, number int, item_id int, place int,
          primary key (purchase_id, number), foreign key (item_id, place) references stock);
        insert into country values ('DE'), ('FR');
        insert into item select i, E'a\\tb\\\\' || i from generate_series(1, 40) i;
        insert into stock select i, p, 1 from generate_series(1, 40) i, generate_series(1, 40) p;
        insert into purchase (country, note)
          select case when i % 2 = 0 then 'DE' end, 'n' || i from generate_series(1, 2000) i;
        insert into line
          select p, n, 1 + (p * n) % 40, 1 + (p + n) % 40
          from generate_series(1, 2000) p, generate_series(1, 5) n;
        vacuum analyze;
        """);
  }

  @AfterAll
  static void drop() {
    SHOP.close();
  }

  @Test
  void rows_that_belong_together_stay_together() throws SQLException {
    try (ScratchDatabase copy = SharedSandbox.get().create("copy")) {
      TableCopy.Result result = copy(copy, new TableCopy.Most(1_000, 1 << 30));
      assertThat(result.rows())
          .allSatisfy(it -> assertThat(it.count()).isBetween(1L, 1_001L))
          .filteredOn(TableCopy.Rows::whole)
          .extracting(it -> it.table().name().value())
          .containsExactly("country", "item");
      assertThat(count(copy, "line")).isGreaterThan(500);
      assertThat(
              count(
                  copy,
                  "line l left join purchase p on p.id = l.purchase_id"
                      + " left join stock s using (item_id, place)"
                      + " where p.id is null or s.item_id is null"))
          .isZero();
      assertThat(count(copy, "line")).isEqualTo(5 * count(copy, "purchase"));
      assertThat(count(copy, "item where label ~ E'^a\\tb'")).isEqualTo(40);
      assertThat(result.notes()).hasSize(3).allMatch(it -> it.endsWith("were copied, not all"));
    }
  }

  @Test
  void counters_go_on_behind_the_rows_and_a_limit_of_bytes_holds() throws SQLException {
    try (ScratchDatabase copy = SharedSandbox.get().create("copy")) {
      TableCopy.Result result = copy(copy, new TableCopy.Most(100_000, 30_000));
      assertThat(result.notes()).anyMatch(it -> it.endsWith("not all: they are large"));
      run(copy, "insert into purchase (note) values ('one more')");
      assertThat(count(copy, "purchase where note_length = 8")).isEqualTo(1);
    }
  }

  private static TableCopy.Result copy(ScratchDatabase to, TableCopy.Most most)
      throws SQLException {
    Statistics statistics = StatisticsReader.read(SHOP.libpqUrl(), Map.of(), List.of());
    var guard = new Guard(SHOP.libpqUrl(), Map.of(), Limits.DEFAULT, List.of(), false);
    var told = new ArrayList<String>();
    try (Connection connection = to.connect()) {
      TableCopy.Result result =
          ReadSession.run(
              guard,
              (sql, outcome, detail) -> told.add(outcome),
              from -> made(statistics, most, from, connection));
      assertThat(told).isNotEmpty().containsOnly("rows");
      return result;
    }
  }

  private static TableCopy.Result made(
      Statistics statistics, TableCopy.Most most, ReadSession from, Connection to) {
    try {
      return TableCopy.make(statistics, TABLES, most, from, to, Progress.NONE);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static long count(ScratchDatabase database, String from) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + from)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void run(ScratchDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String one : sql.split(";\\s*(\n|$)", -1)) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
  }
}
