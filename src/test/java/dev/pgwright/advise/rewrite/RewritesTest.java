package dev.pgwright.advise.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.advise.rewrite.Equivalence.Outcome;
import dev.pgwright.advise.rewrite.Rewrite.Kind;
import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Schema;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("pg")
class RewritesTest {

  private static Schema schema = Schema.empty(180000);
  private static @Nullable Equivalence shared;

  private final Equivalence equivalence = Objects.requireNonNull(shared);

  @BeforeAll
  static void make() throws SQLException {
    try (ScratchDatabase shop = SharedSandbox.get().create("rewrites");
        Connection connection = shop.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table customer (
            id int primary key, email text not null, country text, boss int, code uuid unique);
          create table purchase (
            id bigint primary key, customer_id int not null references customer, coupon int,
            state text, total numeric(10,2), quantity int, made_at timestamp not null,
            paid_at timestamptz, day date);
          create table item (purchase_id bigint, product int, price numeric, note text);
          create unique index on item (purchase_id, product);
          create function moody() returns int language sql volatile as 'select 1';
          """);
      schema = Catalog.read(connection);
    }
    shared = Equivalence.on(schema, SharedSandbox.get());
  }

  @AfterAll
  static void drop() {
    Objects.requireNonNull(shared).close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SARGABLE | select id from purchase where made_at::date = '2024-02-29'",
        "SARGABLE | select id from purchase where date(made_at) between '2024-02-28' and '2024-03-01'",
        "SARGABLE | select id from purchase where '2024-02-29' >= made_at::date or total > 5",
        "SARGABLE | select id from purchase where made_at::date > date '2024-02-29' - 1",
        "SARGABLE | select id from purchase where made_at::date = current_date",
        "SARGABLE | select id from purchase where paid_at::date <= '2024-02-29'",
        "SARGABLE | select id from purchase where date_trunc('month', made_at) = '2024-02-01'",
        "SARGABLE | select id from purchase where date_trunc('week', made_at) < timestamp '2024-02-26'",
        "SARGABLE | select id from purchase where date_trunc('month', paid_at) = date_trunc('month', now())",
        "SARGABLE | select id from purchase where extract(year from made_at) = 2024",
        "SARGABLE | select id from purchase where date_part('year', day) >= 2024",
        "SARGABLE | select id from purchase where quantity + 1 = 5",
        "SARGABLE | select id from purchase where 2 + quantity <= 5",
        "SARGABLE | select id from purchase where quantity - 2 > -1",
        "SARGABLE | select id from purchase where made_at + interval '1 day' > '2024-03-01'",
        "SARGABLE | select id from purchase where paid_at + interval '2 hours' < now()",
        "SARGABLE | select id from purchase where now() - paid_at > interval '7 days'",
        "SARGABLE | select id from purchase where coalesce(quantity, 0) = 2",
        "SARGABLE | select id from purchase where coalesce(quantity, 0) = 0",
        "SARGABLE | select id from purchase where coalesce(customer_id, 7) > 2",
        "SARGABLE | select id from customer where left(email, 3) = 'abc'",
        "CAST | select id from purchase where id::text = '42'",
        "CAST | select id from purchase where customer_id = 3.0",
        "CAST | select id from purchase where customer_id < 3.5",
        "CAST | select id from purchase where quantity::numeric >= 2.5",
        "CAST | select id from customer where code::text = '00000000-0000-0000-0000-000000000001'",
        "OR | select p.id, c.email from purchase p join customer c on c.id = p.customer_id where p.total > 4 or c.country = 'a'",
        "OR | select count(*) from purchase p, customer c where c.id = p.customer_id and (p.coupon = 2 or c.boss = 3 or c.country = 'b')",
        "OR | select id, state from purchase where coupon = 3 or customer_id in (select id from customer where country = 'a') order by id limit 3",
        "NOT_IN | select id from purchase where id not in (select purchase_id from item)",
        "NOT_IN | select id from customer where id not in (select boss from customer where boss is not null)",
        "NOT_IN | select id from customer where boss not in (select id from customer x)",
        "NOT_IN | select id from customer where boss not in (select coupon from purchase)",
        "NOT_IN | select id from customer c where not (c.boss in (select distinct coupon from purchase where state = 'a'))",
        "NOT_IN | select id from customer where boss <> all (select coupon from purchase where coupon > 2)",
        "NOT_IN | select id from customer where boss not in (select coupon from purchase group by coupon having count(*) > 1)",
        "NOT_IN | select id from customer where id not in (select boss from customer union select quantity from purchase limit 4)",
        "NOT_IN | delete from customer where false or id in (select id from customer where boss not in (select quantity from purchase))",
        "DISTINCT | select distinct c.id, c.email from customer c join purchase p on p.customer_id = c.id where p.total > 1 order by c.id",
        "DISTINCT | select distinct c.* from customer c, purchase p, item i where p.customer_id = c.id and i.purchase_id = p.id and c.country = 'a'",
        "DISTINCT | select distinct c.country from customer c join purchase p on p.customer_id = c.id",
        "SUBQUERY | select c.id, (select count(*) from purchase p where p.customer_id = c.id and p.total > 1) from customer c",
        "SUBQUERY | select *, (select max(total) as top from purchase p where p.customer_id = c.boss) from customer c, item",
        "SUBQUERY | select p.id from purchase p where p.total > (select avg(x.total) from purchase x where x.customer_id = p.customer_id)",
        "SUBQUERY | select c.id from customer c where (select count(*) from purchase p where p.coupon = c.boss and p.quantity = c.id) = 1",
        "FENCE | with p as materialized (select * from purchase) select * from p where id = 3",
        "FENCE | with p as (select customer_id, count(*) n from purchase group by 1) select a.n from p a join p b on a.customer_id = b.customer_id where a.customer_id = 2",
        "FENCE | select * from (select * from purchase offset 0) p where id = 3",
        "COUNT | select id from customer c where (select count(*) from purchase p where p.customer_id = c.id) > 0",
        "COUNT | select id from customer c where 0 = (select count(coupon) from purchase p where p.customer_id = c.id or p.total > 2)",
        "COUNT | select count(*) > 0 as any from purchase where state = 'a'",
        "COUNT | select count(1) = 0 from purchase",
      })
  void a_new_text_gives_the_same_rows(Kind kind, String sql) {
    List<Rewrite> found =
        Rewrites.of(sql, schema).stream().filter(it -> it.kind() == kind).toList();
    assertThat(found).isNotEmpty();
    assertThat(found)
        .allSatisfy(
            it ->
                assertThat(equivalence.compare(sql, it.sql()))
                    .as(it.sql())
                    .isInstanceOf(Outcome.Same.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id from purchase where date_trunc('month', made_at) = '2024-02-02'",
        "select id from purchase where extract(month from made_at) = 2",
        "select id from purchase where paid_at + interval '1 day' < now()",
        "select id from purchase where made_at + interval '1 month' < '2024-03-01'",
        "select id from purchase where id::text = '042'",
        "select id from customer where email::int = 5",
        "select id from purchase where customer_id = 3.5",
        "select id from purchase where not (coalesce(quantity, 0) = 2)",
        "select id from purchase where quantity + 1 = 2147483650000",
        "select id from purchase where state = 'a' or total = 3",
        "select moody() from purchase p, customer c where p.total = 3 or c.country = 'a'",
        "select id from customer where id not in (1, 2, null)",
        "select distinct c.id, p.id from customer c join purchase p on p.customer_id = c.id",
        "select distinct c.id from customer c left join purchase p on p.customer_id = c.id",
        "select c.id, (select p.total from purchase p where p.customer_id = c.id) from customer c",
        "select c.id, (select count(*) from purchase p where p.customer_id > c.id) from customer c",
        "with p as materialized (select moody() from purchase) select * from p",
        "with p as materialized (delete from item returning *) select * from p",
        "select id from customer c where (select count(*) from purchase p group by state) > 0",
        "select id from purchase where total > 3 and state like 'a%'",
      })
  void what_would_not_be_the_same_is_left_alone(String sql) {
    assertThat(Rewrites.of(sql, schema)).isEmpty();
  }

  @Test
  void a_text_that_forgets_null_is_found_out() {
    assertThat(
            equivalence.compare(
                "select id from customer where boss not in (select coupon from purchase)",
                "select id from customer where not exists"
                    + " (select 1 from purchase where coupon = boss)"))
        .isInstanceOf(Outcome.Different.class);
  }

  @Test
  void a_text_that_multiplies_rows_is_found_out() {
    assertThat(
            equivalence.compare(
                "select c.id from customer c where exists"
                    + " (select 1 from purchase p where p.customer_id = c.id)",
                "select c.id from customer c join purchase p on p.customer_id = c.id"))
        .isInstanceOf(Outcome.Different.class);
  }

  @Test
  void pages_need_a_total_order() {
    assertThat(Rewrites.page("select * from purchase order by total limit 5 offset 500", schema))
        .isEmpty();
    assertThat(
            Rewrites.page(
                "select * from purchase order by made_at desc, id limit 5 offset 500", schema))
        .hasValueSatisfying(
            it ->
                assertThat(it.sql())
                    .isEqualTo(
                        "select * from purchase where ((made_at < :key1) or (made_at = :key1 and"
                            + " id > :key2)) order by made_at desc, id limit 5"));
  }
}
