package dev.pgwright.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.query.gate.ReadStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select 1; select 2 | 2 statements",
        "delete from t | DELETE is no read",
        "commit | COMMIT is no read",
        "set a = 1 | SET is no read",
        "do 'x' | DO is no read",
        "with a as (delete from t returning 1) select 1 | WITH a changes data",
        "select 1 into t | SELECT INTO",
        "select 1 for update | FOR UPDATE",
        "select $1 | no value for $1",
        "explain analyze delete from t | runs its statement",
        "select repeat('x', 99999999) | more than 16 MB",
        "select * from t tablesample mine (1) | sampling method mine",
      })
  void says_why(String sql, String reason) {
    assertThatThrownBy(() -> ReadStatement.of(sql)).hasMessageContaining(reason);
  }

  @Test
  void neither_depth_nor_length_hurts() {
    String deep = "select " + "(".repeat(30_000) + "1" + ")".repeat(30_000);
    assertThatThrownBy(() -> ReadStatement.of("select " + "- ".repeat(2_000) + "1"))
        .hasMessageContaining("nested deeper");
    assertThatThrownBy(() -> ReadStatement.of(deep)).hasMessageContaining("refused: the statement");
    assertThatThrownBy(() -> ReadStatement.of("select '" + "x".repeat(110_000) + "'"))
        .hasMessageContaining("longer than 100 kB");
    assertThat(ReadStatement.of("select 1 /* ; */;").sql()).isEqualTo("select 1");
  }
}
