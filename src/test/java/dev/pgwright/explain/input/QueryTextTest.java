package dev.pgwright.explain.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Parameters in every way people write them.
class QueryTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select * from a where b = $1 and c > $2 | select * from a where b = 'x''y' and c > '2'",
        "select * from a where c > $2 and b = $1 | select * from a where c > '2' and b = 'x''y'",
        "select a::text from a where b = :1a | ",
        "select * from a where b = ? and c > ? | select * from a where b = 'x''y' and c > '2'",
        "select * from a where j ?? 'k' and b = ? and c > ? | select * from a where j ? 'k' and b = 'x''y' and c > '2'",
        "select * from a where b %% 2 = %s and c > %s | select * from a where b % 2 = 'x''y' and c > '2'",
      })
  void numbers(String text, String filled) {
    var values = new LinkedHashMap<String, String>();
    values.put("1", "x'y");
    values.put("2", "2");
    if (filled == null) {
      assertThatThrownBy(() -> QueryText.of(text)).hasMessageContaining("not one query");
    } else {
      assertThat(QueryText.of(text).with(values)).isEqualTo(filled);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select a::text from a where b = :b and c > :c or :b is null; | select a::text from a where b = '5' and c > '6' or '5' is null",
        "select * from a where b = %(b)s and c > %(c)s | select * from a where b = '5' and c > '6'",
      })
  void names(String text, String filled) {
    var values = new LinkedHashMap<String, String>();
    values.put("b", "5");
    values.put("c", "6");
    assertThat(QueryText.of(text).with(values)).isEqualTo(filled);
  }

  @Test
  void a_generic_query_numbers_what_has_a_name() {
    assertThat(QueryText.of("select * from a where b = :b and c > :c or d = :b").numbered())
        .isEqualTo("select * from a where b = $1 and c > $2 or d = $1");
  }

  @Test
  void every_value_has_its_place() {
    var values = new LinkedHashMap<String, String>();
    assertThatThrownBy(() -> QueryText.of("select $1").with(values))
        .hasMessageContaining("no value for the parameter 1");
    values.put("1", "a");
    values.put("x", "b");
    assertThatThrownBy(() -> QueryText.of("select $1").with(values))
        .hasMessageContaining("no parameter x");
  }
}
