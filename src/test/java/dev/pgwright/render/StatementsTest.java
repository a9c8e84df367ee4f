package dev.pgwright.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.testing.TestEnv;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

  /// What may stand inside quotes and has a meaning to Python, SQLAlchemy or a driver.
  private static final List<String> NASTY =
      List.of(
          ":a",
          ":",
          "::",
          "\\",
          "\\:",
          "\\\\:b",
          "\"",
          "\"\"\"",
          "'''",
          "%",
          "%s",
          "%(a)s",
          "%%",
          "{\"a\":1}",
          "\n",
          "\n  ",
          "\t",
          "\r",
          "é",
          "：",
          "😀",
          " ",
          "12:30",
          "a:b",
          "$:c",
          ":d:",
          ":e::text",
          "\\N{DASH}",
          "\\x41",
          "\u0001",
          "\u200b",
          "--",
          "/*",
          ";",
          "{",
          "}",
          "#");

  /// What may stand between quotes.
  private static final List<String> PLAIN =
      List.of(
          " ",
          " select ",
          " x[1:2] ",
          " x[:n] ",
          " a::text ",
          " b := 1 ",
          " (a, b) ",
          "\n",
          " % ",
          " c ~ d ",
          " WHERE ",
          " $1 ",
          " :=:e ",
          "\n    ",
          " very_long_identifier_of_a_column ");

  private static String statement(Random random) {
    var sql = new StringBuilder("SELECT ");
    int parts = 1 + random.nextInt(12);
    for (int i = 0; i < parts; i++) {
      String inside = inside(random);
      sql.append(' ');
      sql.append(
          switch (random.nextInt(6)) {
            case 0 -> "'" + inside.replace("'", "''") + "'";
            case 1 -> "E'" + inside.replace("\\", "\\\\").replace("'", "''") + "'";
            case 2 -> "\"" + inside.replace("\"", "\"\"") + "x\"";
            case 3 -> "$q$" + inside + "$q$";
            default -> PLAIN.get(random.nextInt(PLAIN.size()));
          });
      sql.append(' ');
    }
    return sql.toString().strip();
  }

  private static String inside(Random random) {
    var text = new StringBuilder();
    int parts = random.nextInt(6);
    for (int i = 0; i < parts; i++) {
      text.append(NASTY.get(random.nextInt(NASTY.size())));
    }
    return text.toString();
  }

  private static List<String> tokens(String sql) {
    return Script.tokens(sql).stream().map(Token::text).toList();
  }

  @Tag("alembic")
  @ParameterizedTest
  @EnumSource
  void what_reaches_the_server_is_what_was_asked_for(TestEnv.Alembic which) {
    var random = new Random(18);
    try (var python = Offline.text(which)) {
      for (int i = 0; i < 3000; i++) {
        String sql = statement(random);
        int indent = 4 + 4 * random.nextInt(2);
        var lines = Statements.execute(sql, indent);
        String source = "if True:\n" + String.join("\n", lines);
        assertThat(tokens(python.sql(source)))
            .as(source)
            .isEqualTo(tokens(SqlText.withoutTabs(sql)));
      }
    }
  }

  @Test
  void a_colon_before_a_word_is_escaped_and_no_other() {
    assertThat(BindColons.escaped("':a' x[:n] {\"k\":1}")).isEqualTo("'\\:a' x[\\:n] {\"k\"\\:1}");
    assertThat(BindColons.escaped("a::text x[1:2] '12:30' b := 1 :: : é:e :f:"))
        .isEqualTo("a::text x[1:2] '12:30' b := 1 :: : é:e :f:");
    assertThat(BindColons.escaped("'\\:a' '\\:' '\\\\:b'"))
        .isEqualTo("'\\\\:a' '\\\\:' '\\\\\\:b'");
  }

  @Test
  void code_that_is_not_kept_is_indented() {
    assertThat(Statements.execute("DO $$\nBEGIN\n  NULL;\nEND\n$$", 4))
        .containsExactly(
            "    op.execute(\"\"\"",
            "        DO $$",
            "        BEGIN",
            "          NULL;",
            "        END",
            "        $$",
            "        \"\"\")");
    assertThat(Statements.execute("DO $$\nBEGIN\n  RAISE 'a\nb';\nEND\n$$", 4))
        .contains("  RAISE 'a", "b';");
  }

  @Test
  void a_tab_in_a_string_survives_printing() {
    assertThat(SqlText.withoutTabs("SELECT\t'a\\\tb', E'\t', \"\t\", 'c'"))
        .isEqualTo("SELECT\tE'a\\\\\\tb', E'\t', \"\t\", 'c'");
  }

  @Test
  void a_short_statement_stays_on_its_line() {
    assertThat(Statements.execute("DROP TABLE public.t", 4))
        .containsExactly("    op.execute(\"DROP TABLE public.t\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\t", "\r"})
  void a_body_is_not_indented(String inside) {
    String sql = "CREATE FUNCTION f() RETURNS text AS $$\nSELECT 'a" + inside + "b'\n$$";
    assertThat(String.join("\n", Statements.execute(sql, 4)))
        .startsWith("    op.execute(\"\"\"\nCREATE FUNCTION f() RETURNS text AS $$\nSELECT 'a")
        .endsWith("$$\n\"\"\")");
  }
}
