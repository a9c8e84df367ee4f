package dev.pgwright.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.catalog.Catalog;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Planner;
import dev.pgwright.plan.Policy;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.verify.ServerJudge;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is asked about renames that nobody stated.
@Tag("pg")
class LikelyTest {

  @Test
  void several_columns_are_asked_for_at_once_the_likeliest_first() throws SQLException {
    assertThat(
            asked(
                "create table users (id int, mail text, note text)",
                "create table users (id int, mail_of_friend text, email text, note text)"))
        .containsExactly(
            "Is email, or less likely mail_of_friend, the new name of column:public.users.mail? If"
                + " so, say --rename column:public.users.mail=email, or another name there; if"
                + " not, say --approve-drop column:public.users.mail or --keep"
                + " column:public.users.mail");
  }

  @Test
  void tables_are_ranked_by_what_they_share() throws SQLException {
    assertThat(
            asked(
                "create table orders (id int, buyer int, total int, paid bool)",
                """
                create table receipts (id int, buyer int, total int, paid bool);
                create table orders_old (id int, buyer int, total int, paid bool, why text);
                create table far (id int, other text);
                """))
        .singleElement()
        .asString()
        .startsWith("Is receipts, or less likely orders_old, the new name of table:public.orders?");
  }

  @Test
  void what_shares_neither_name_nor_columns_is_not_asked_for() throws SQLException {
    assertThat(
            asked(
                "create table orders (id int, buyer int); create table a (x int, mail text)",
                "create table far (id int, other text, more text); create table a (x int, y int)"))
        .isEmpty();
  }

  private static List<String> asked(String old, String now) throws SQLException {
    try (ScratchDatabase before = made(old);
        ScratchDatabase after = made(now);
        var judge = new ServerJudge(before, after)) {
      Schema from = read(before);
      Schema to = read(after);
      var policy = new Policy("old", List.of(), List.of(), List.of(), new TreeMap<>());
      Plan plan = Planner.plan(from, to, policy, judge);
      return Likely.renames(from, to, plan);
    }
  }

  private static ScratchDatabase made(String sql) throws SQLException {
    ScratchDatabase database = SharedSandbox.get().create("likely");
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return database;
  }

  private static Schema read(ScratchDatabase database) throws SQLException {
    try (var connection = database.connect()) {
      return Catalog.read(connection);
    }
  }
}
