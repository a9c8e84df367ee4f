package dev.pgwright.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.testing.SharedSandbox;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("pg")
class ReaderLimitsTest {

  private static Shop shop;

  @BeforeAll
  static void create() throws SQLException, IOException {
    shop = new Shop(SharedSandbox.withVector());
  }

  @AfterAll
  static void close() throws SQLException {
    shop.close();
  }

  @Test
  void shows_as_many_rows_as_wanted_and_says_that_there_are_more() {
    Answer three = read("select n from generate_series(1, 5) n", Limits.DEFAULT.withRows(3));
    assertThat(three.rows()).isEqualTo(List.of(List.of("1"), List.of("2"), List.of("3")));
    assertThat(three.more()).isTrue();
    assertThat(read("select n from generate_series(1, 3) n", Limits.DEFAULT.withRows(3)).more())
        .isFalse();
    assertThat(read("select n from generate_series(1, 450) n", Limits.DEFAULT).rows()).hasSize(450);
    assertThat(read("select where false", Limits.DEFAULT).rows()).isEmpty();
  }

  @Test
  void cuts_values_and_stops_at_the_bytes() {
    Answer cut = read("select repeat('x', 50), 'y', null", new Limits(9, 9_000, 10, 9_000, 1e7));
    assertThat(cut.rows().getFirst()).containsExactly("xxxxxxxxxx…", "y", null);
    assertThat(cut.cut()).isEqualTo(1);
    Answer stopped =
        read(
            "select repeat('x', 50) from generate_series(1, 9)", new Limits(9, 90, 99, 9_000, 1e7));
    assertThat(stopped.rows()).hasSize(2);
    assertThat(stopped.more()).isTrue();
  }

  @Test
  void what_costs_too_much_is_refused_before_it_runs() {
    String sql = "select count(*) from public.orders a, public.orders b";
    assertThatThrownBy(() -> read(sql, Limits.DEFAULT.withCost(100)))
        .hasMessageContaining("its estimated cost is")
        .hasMessageContaining("the limit 100");
    assertThatThrownBy(() -> read("explain analyze " + sql, Limits.DEFAULT.withCost(100)))
        .hasMessageContaining("its estimated cost is");
    assertThat(read("explain " + sql, Limits.DEFAULT.withCost(100)).rows()).isNotEmpty();
    assertThat(read(sql, Limits.DEFAULT.withCost(Double.POSITIVE_INFINITY)).rows()).hasSize(1);
  }

  @Test
  void what_takes_too_long_is_stopped() {
    assertThatThrownBy(
            () ->
                read(
                    "with recursive t(n) as (select 1 union all select n + 1 from t)"
                        + " select count(*) from t",
                    Limits.DEFAULT.withTimeoutMs(50)))
        .hasMessageContaining("57014");
  }

  @Test
  void a_function_that_a_person_vouches_for_is_called() throws SQLException {
    shop.run(
        "create function public.vouched() returns int language plpgsql as"
            + " $$ begin return 42; end $$");
    assertThatThrownBy(() -> read("select vouched()", Limits.DEFAULT))
        .hasMessageContaining("public.vouched() is written in plpgsql");
    assertThat(
            shop.read("select vouched()", Limits.DEFAULT, List.of("public.vouched"))
                .rows()
                .getFirst())
        .containsExactly("42");
  }

  @Test
  void a_superuser_is_told_and_refused_in_production() {
    assertThat(shop.asSuperuser("select 1").warnings())
        .singleElement()
        .asString()
        .endsWith("is a superuser");
    assertThatThrownBy(() -> shop.asSuperuserInProduction("select 1"))
        .hasMessageContaining("this is production")
        .hasMessageContaining("is a superuser");
    assertThat(shop.asReader("select 1").warnings()).isEmpty();
  }

  @Test
  void a_grant_too_many_is_seen() throws SQLException {
    shop.run("grant insert on public.items to " + shop.reader());
    assertThatThrownBy(() -> shop.asReader("select 1"))
        .hasMessageContaining("may write to public.items");
    shop.run("revoke insert on public.items from " + shop.reader());
    shop.run("grant pg_read_server_files to " + shop.reader());
    assertThatThrownBy(() -> shop.asReader("select 1"))
        .hasMessageContaining("is a member of pg_read_server_files");
    shop.run("revoke pg_read_server_files from " + shop.reader());
  }

  @Test
  void names_keep_their_meaning_whatever_the_path() throws SQLException {
    shop.run("alter role " + shop.reader() + " set search_path = public, pg_catalog");
    assertThat(shop.asReader("select now() is not null, count(*) from public.items").rows())
        .isEqualTo(List.of(List.of("t", "600")));
    shop.run("alter role " + shop.reader() + " reset search_path");
  }

  private static Answer read(String sql, Limits limits) {
    return shop.read(sql, limits, List.of());
  }
}
