package dev.pgwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numeric | integer",
        "numeric(12,2) | bigint",
        "numeric(12,4) | numeric(12,2)",
        "numeric | numeric(12,2)",
        "double precision | real",
        "double precision | numeric",
        "bigint | double precision",
        "timestamp with time zone | timestamp(3) with time zone",
        "timestamp without time zone | date",
        "timestamp(3) without time zone[] | timestamp(0) without time zone[]",
        "json | jsonb",
        "integer | boolean",
      })
  void something_is_lost(String from, String to) {
    assertThat(Rounding.loses(from, to)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integer | bigint",
        "bigint | integer",
        "numeric(12,0) | bigint",
        "numeric(12,2) | numeric(14,4)",
        "numeric(12,2) | numeric",
        "real | double precision",
        "integer | double precision",
        "date | timestamp without time zone",
        "timestamp(3) with time zone | timestamp with time zone",
        "timestamp without time zone | timestamp with time zone",
        "character varying(20) | text",
        "text | character varying(20)",
        "public.mood | text",
        "jsonb | json",
      })
  void nothing_is_lost(String from, String to) {
    assertThat(Rounding.loses(from, to)).isFalse();
  }
}
