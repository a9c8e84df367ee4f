package dev.pgwright.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.replay.effect.Effect;
import dev.pgwright.replay.effect.Effects;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.parse.Parser;
import org.junit.jupiter.api.Test;

/// What is known not to exist where only files are known.
class GoneTest {

  @Test
  void what_was_dropped_is_gone() {
    assertThat(last("create table t (a int); drop table t; alter table t add column b int;"))
        .isEqualTo("relation \"t\" does not exist");
    assertThat(last("drop table t; create table t (a int); alter table t add column b int;"))
        .isEmpty();
  }

  @Test
  void what_was_rolled_back_was_not_made() {
    assertThat(last("begin; create table t (a int); rollback; truncate t;"))
        .isEqualTo("relation \"t\" does not exist");
    assertThat(
            last(
                "begin; savepoint s; create table t (a int); rollback to s;"
                    + " create index on t (a);"))
        .isEqualTo("relation \"t\" does not exist");
    assertThat(last("begin; drop table t; rollback; truncate t;")).isEmpty();
    assertThat(last("create table t (a int); begin; drop table t; rollback; truncate t;"))
        .isEmpty();
  }

  @Test
  void what_may_have_been_there_may_be_there() {
    assertThat(last("begin; create table if not exists t (a int); rollback; truncate t;"))
        .isEmpty();
    assertThat(last("begin; alter table t add column a int; rollback; truncate t;")).isEmpty();
    assertThat(last("drop table if exists t; truncate t;")).isEmpty();
  }

  /// Why the last statement fails; empty when it does not.
  private static String last(String sql) {
    var world = new World(18, false);
    world.nextUnit();
    String why = "";
    for (Statement statement : Parser.parse(sql, Dialect.SERVER).statements()) {
      Effect effect = Effects.of(statement, world);
      why = effect.fails() ? effect.why() : "";
      Replay.apply(statement, world);
      world.transactions().statementEnds();
    }
    return why;
  }
}
