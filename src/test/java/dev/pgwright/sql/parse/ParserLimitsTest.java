package dev.pgwright.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.PgwrightException;
import dev.pgwright.sql.Dialect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the text is, the parser ends, soon, and with an answer.
class ParserLimitsTest {

  private static final int SMALL = 50_000;
  private static final int TIMES = 8;

  @Test
  void any_bytes_have_an_answer() {
    var random = new Random(18);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      String text = new String(bytes, StandardCharsets.ISO_8859_1).replace('\0', ' ');
      for (Dialect dialect : new Dialect[] {Dialect.SERVER, Dialect.PSQL}) {
        Parsed parsed = Parser.parse(text, dialect);
        int last = 0;
        for (Parsed.Unit unit : parsed.units()) {
          assertThat(unit.span().end()).isLessThanOrEqualTo(text.length());
          last = Math.max(last, unit.span().end());
        }
        assertThat(last).isLessThanOrEqualTo(text.length());
      }
    }
  }

  @Test
  void a_nul_is_an_error_with_its_line() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Parser.parse("select 1;\n\0", Dialect.SERVER))
        .isInstanceOf(PgwrightException.class);
  }

  /// Eight times the text takes at most three times eight times as long.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table t add column a int; ",
        "insert into t values (1, 'x''y', null), (2, $$a$$, 3.5);\n",
        "select 'never closed ; ",
        "( ",
        "; ",
        "/* ",
        "-- x\n",
        "\"a\" ",
        "selec 1; ",
        "$a$ ; ",
        "U&'\\ffff' ",
        "create function f() begin atomic ",
        "\\x y\n",
        "a.",
        "1 + ",
        "e'\\' ",
        ":x "
      })
  void time_grows_with_the_text(String piece) {
    String small = piece.repeat(SMALL / piece.length());
    String large = small.repeat(TIMES);
    parse(small);
    parse(small);
    long one = Math.max(parse(small), 4_000_000);
    assertThat(parse(large)).as("nanoseconds of the thread").isLessThan(3L * TIMES * one);
  }

  private static long parse(String text) {
    var threads = ManagementFactory.getThreadMXBean();
    long started = threads.getCurrentThreadCpuTime();
    Parser.parse(text, Dialect.PSQL);
    return threads.getCurrentThreadCpuTime() - started;
  }
}
