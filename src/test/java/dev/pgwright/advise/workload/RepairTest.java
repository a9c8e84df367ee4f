package dev.pgwright.advise.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "select date $1 - interval $2 day; select cast($1 as date) - cast($2 as interval day)",
        "select interval $1 year to month; select cast($1 as interval year to month)",
        "select extract($1 from d), a; select extract(year from d), a",
        "select timestamp with time zone $1; select cast($1 as timestamp with time zone)",
        "select timestamp(3) $1; select cast($1 as timestamp(3))",
        "select double precision $1; select cast($1 as double precision)",
        "select a from t where b in ($1 /*, ... */); select a from t where b in ($1 /*, ... */)",
        "select $1::date, x.date, d + $2; select $1::date, x.date, d + $2",
        "select a at time zone $1; select a at time zone $1",
        "select cast($1 as date); select cast($1 as date)",
        "select a from t where b between $1 and $2 limit $3; select a from t where b between $1 and $2 limit $3"
      })
  void constants_that_are_syntax_are_written_so(String normalised, String repaired) {
    assertThat(Repair.of(normalised)).isEqualTo(repaired);
    assertThat(Typical.statement(repaired)).isPresent();
  }
}
