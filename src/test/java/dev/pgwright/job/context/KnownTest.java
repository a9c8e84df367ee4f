package dev.pgwright.job.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.facts.Lock;
import dev.pgwright.facts.live.Live;
import dev.pgwright.facts.live.OpenTransaction;
import dev.pgwright.facts.live.Size;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Replay;
import dev.pgwright.replay.World;
import dev.pgwright.replay.duration.Estimate;
import dev.pgwright.report.Draft;
import dev.pgwright.report.Report;
import dev.pgwright.rules.Checked;
import dev.pgwright.rules.Checker;
import dev.pgwright.rules.Migration;
import dev.pgwright.rules.Rules;
import dev.pgwright.rules.Search;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.parse.Parser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What follows from sizes, settings and open transactions.
class KnownTest {

  private static final QualifiedName ORDERS = QualifiedName.of("public", "orders");

  private static final String SCHEMA =
      """
      create table users (id bigint primary key);
      create table orders (id bigint primary key, n int, note text, user_id bigint);
      create index on orders (note);
      """;

  @Test
  void who_holds_a_lock_is_waited_for() {
    var locks = new LinkedHashMap<QualifiedName, Lock>();
    locks.put(ORDERS, Lock.ROW_EXCLUSIVE);
    var open = new OpenTransaction("process 7 (psql, idle in transaction)", 700, true, locks);
    assertThat(concerns(open, "create index on orders (n);"))
        .containsExactly(
            "process 7 (psql, idle in transaction) has been in a transaction for 11 min; these"
                + " would wait for it: a.sql:1 (public.orders)");
    assertThat(concerns(open, "create index concurrently on users (id);"))
        .containsExactly(
            "process 7 (psql, idle in transaction) has been in a transaction for 11 min; these"
                + " would wait for it: a.sql:1");
    assertThat(concerns(open, "alter table users add column a int;")).isEmpty();
    assertThat(concerns(open, "comment on table orders is 'x';")).isEmpty();
  }

  @Test
  void a_reader_is_in_the_way_of_the_strongest_lock_only() {
    var locks = new LinkedHashMap<QualifiedName, Lock>();
    locks.put(ORDERS, Lock.ACCESS_SHARE);
    var open = new OpenTransaction("process 7", 61, false, locks);
    assertThat(concerns(open, "create index on orders (n);")).isEmpty();
    assertThat(concerns(open, "alter table orders add column a int;")).hasSize(1);
    assertThat(concerns(open, "create index concurrently on orders (n);")).isEmpty();
  }

  @Test
  void work_is_estimated_by_its_kind() {
    assertThat(estimate("alter table orders alter column n set not null;").range())
        .isEqualTo("0.5 s to 10 s");
    assertThat(estimate("alter table orders alter column id type int;").range())
        .isEqualTo("6.5 s to 2 min");
    assertThat(estimate("create index on orders (n);").range()).isEqualTo("2.5 s to 60 s");
    assertThat(estimate("create index on orders using gin (note);").range())
        .isEqualTo("33 s to 34 min");
    assertThat(estimate("create index on orders using hnsw (note);").assumes())
        .anySatisfy(it -> assertThat(it).startsWith("100 to 10,000 vectors a second"));
    assertThat(estimate("create index on orders using brin (n);").range())
        .isEqualTo("0.5 s to 10 s");
    assertThat(estimate("update orders set n = 1;").range()).isEqualTo("20 s to 17 min");
    assertThat(checked("alter table orders add column a int;").statements().getFirst().estimate())
        .isNull();
  }

  @Test
  void what_is_assumed_is_said() {
    assertThat(estimate("alter table orders alter column n set not null;").assumes())
        .containsExactly(
            "public.orders has about 10,000,000 rows in 1,000 MB",
            "100 to 2,000 MB read and checked a second");
  }

  private static List<String> concerns(OpenTransaction open, String sql) {
    var live = new Live(new LinkedHashMap<>(), new LinkedHashMap<>(), List.of(open), List.of());
    World world = world(live);
    var draft = new Draft();
    new Known(world, "db:x", true).tell(check(world, sql), draft);
    Report report = draft.finish();
    return report.concerns();
  }

  private static Estimate estimate(String sql) {
    return Objects.requireNonNull(checked(sql).statements().getFirst().estimate());
  }

  private static Checked checked(String sql) {
    var sizes = new LinkedHashMap<QualifiedName, Size>();
    sizes.put(ORDERS, new Size(10_000_000, true, 1000L << 20, 600L << 20));
    return check(world(new Live(sizes, new LinkedHashMap<>(), List.of(), List.of())), sql);
  }

  private static Checked check(World world, String sql) {
    return Checker.check(
        List.of(Migration.sql("a.sql", sql, false)),
        world,
        new Search(Rules.standard(), List.of(), 0, false, true));
  }

  private static World world(Live live) {
    var world = new World(18, true);
    Parser.parse(SCHEMA, Dialect.SERVER).statements().forEach(it -> Replay.apply(it, world));
    Replay.settle(world);
    world.live(live);
    return world;
  }
}
