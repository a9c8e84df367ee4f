package dev.pgwright.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "*/production, postgresql://me@db.example.com/production, true",
        "DB.example.com/shop, postgresql://me@db.example.com:6432/shop, true",
        "db.example.com:5432/shop, postgresql://me@db.example.com/shop, true",
        "db.example.com:5432/shop, postgresql://me@db.example.com:6432/shop, false",
        "*/prod*, \"postgresql://me@a,b/staging\", false",
        "b/*, \"postgresql://me@a,b/staging\", true",
        "a.b/c, postgresql://me@axb/c, false"
      })
  void patterns_name_databases(String pattern, String url, boolean expected) {
    assertThat(Production.holds(List.of(pattern), url, new LinkedHashMap<>())).isEqualTo(expected);
  }
}
