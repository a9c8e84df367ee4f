package dev.pgwright.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT  \"a\",\"B\" /* c */ From \"t\" | select a,\"B\" from t",
        "Select 1 -- c | select 1",
        "select \"user\", \"year\", \"1a\", \"é\" | select \"user\", \"year\", \"1a\", \"é\"",
        "select U&\"d\\0061t\\+000061\" UESCAPE '!' | select U&\"d\\0061t\\+000061\" uescape '!'",
        "select N'x', E'\\n', $a$ b  c $a$, X'1F' | select n'x', E'\\n', $a$ b  c $a$, X'1F'",
        "select date'2026-01-01' | select date '2026-01-01'",
        "select \"e\" 'x' | select e 'x'",
        "ALTER TABLE S . T ADD ( | alter table s.t add (",
        "select a<- 1, b - -1 | select a<- 1, b - -1",
      })
  void one_form(String sql, String printed) {
    assertThat(Printer.print(sql, Dialect.SERVER)).isEqualTo(printed);
    assertThat(Printer.print(printed, Dialect.SERVER)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "CREATE TABLE \"T\" (\"a\" INT  DEFAULT 1, check (a>0) NOT ENFORCED)|",
        "WITH x AS (SELECT 1) INSERT INTO t TABLE x ON CONFLICT DO NOTHING RETURNING *|",
        "create function f(a int) returns int begin atomic select 1; select 2; end|",
        "select sum(a) filter (where b) over (partition by c order by d rows 1 preceding) from t|",
      })
  void what_is_printed_reads_the_same(String sql) {
    Parsed before = Parser.parse(sql, Dialect.SERVER);
    Parsed after = Parser.parse(Printer.print(sql, Dialect.SERVER), Dialect.SERVER);
    assertThat(before.problems()).isEmpty();
    assertThat(after.statements())
        .usingRecursiveComparison()
        .ignoringFieldsOfTypes(Span.class)
        .isEqualTo(before.statements());
  }
}
