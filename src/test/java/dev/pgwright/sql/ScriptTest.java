package dev.pgwright.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.pgwright.PgwrightException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ScriptTest {

  /// A script and the statements it holds.
  static Stream<Arguments> scripts() {
    return Stream.of(
        script("nothing", ""),
        script("white space only", " \t\r\n\f"),
        script("comments only", "-- a;\n/* b; */"),
        script("semicolons only", ";;\n;"),
        script("one", "select 1;", "select 1"),
        script("no semicolon at the end", "select 1; select 2", "select 1", "select 2"),
        script("empty ones between", "select 1;;;select 2;", "select 1", "select 2"),
        script("in a string", "select ';'; select 2", "select ';'", "select 2"),
        script("doubled quote", "select 'a'';'; select 2", "select 'a'';'", "select 2"),
        script("backslash in a plain string", "select '\\'; select 2", "select '\\'", "select 2"),
        script("escape string", "select E'\\';'; select 2", "select E'\\';'", "select 2"),
        script(
            "escape string, lower case", "select e'\\\\'; select 2", "select e'\\\\'", "select 2"),
        script("word before a string", "select date';'; select 2", "select date';'", "select 2"),
        script("name that ends in e", "select te';\\'; select 2", "select te';\\'", "select 2"),
        script("bits", "select B'01;', X'A;'; select 2", "select B'01;', X'A;'", "select 2"),
        script("national", "select N'a;'; select 2", "select N'a;'", "select 2"),
        script("unicode string", "select U&'\\0061;'; select 2", "select U&'\\0061;'", "select 2"),
        script(
            "unicode name", "select U&\"a;\"\"b\"; select 2", "select U&\"a;\"\"b\"", "select 2"),
        script("u and an operator", "select u&1; select 2", "select u&1", "select 2"),
        script(
            "quoted name",
            "select 1 as \"a;\"\"b;\"; select 2",
            "select 1 as \"a;\"\"b;\"",
            "select 2"),
        script(
            "quote in a quoted name",
            "select 1 as \"it's\"; select 2",
            "select 1 as \"it's\"",
            "select 2"),
        script("continued string", "select 'a'\n';b'; select 2", "select 'a'\n';b'", "select 2"),
        script(
            "continued escape string",
            "select E'a'\n'\\';'; select 2",
            "select E'a'\n'\\';'",
            "select 2"),
        script(
            "continued behind a comment",
            "select E'a' -- c\n '\\';'; x",
            "select E'a' -- c\n '\\';'",
            "x"),
        script("not continued on one line", "select E'a' '\\'; x", "select E'a' '\\'", "x"),
        script(
            "not continued behind a block comment",
            "select E'a'\n/**/'\\'; x",
            "select E'a'\n/**/'\\'",
            "x"),
        script("dollar quotes", "select $$;'$$; select 2", "select $$;'$$", "select 2"),
        script("tagged", "select $a$;$$;$b$;$a$; select 2", "select $a$;$$;$b$;$a$", "select 2"),
        script(
            "tag of letters beyond ASCII",
            "select $é1$;$é1$; select 2",
            "select $é1$;$é1$",
            "select 2"),
        script(
            "tags differ in case",
            "select $A$;$a$;$A$; select 2",
            "select $A$;$a$;$A$",
            "select 2"),
        script("no tag begins with a digit", "select $1$; select 2", "select $1$", "select 2"),
        script("dollar inside a name", "select a$b$; select c$b$", "select a$b$", "select c$b$"),
        script("parameter", "select $1; select $2", "select $1", "select $2"),
        script("line comment", "select 1 -- a; b\n; select 2", "select 1", "select 2"),
        script("comment inside is kept", "select -- a;\n 1; x", "select -- a;\n 1", "x"),
        script("comments around are dropped", "-- a\n/* b */ select 1 /* c */; -- d", "select 1"),
        script(
            "quote in a comment", "-- it's\nselect 1; /* it's */ select 2", "select 1", "select 2"),
        script("nested comment", "/* a /* b; */ c; */ select 1; x", "select 1", "x"),
        script("stars in a comment", "/***;**/ select 1; /*/ ; */ x", "select 1", "x"),
        script("comment in an operator", "select 1 +/* ; */ 2; x", "select 1 +/* ; */ 2", "x"),
        script("minus signs", "select 1 - -1; select 1--;\n; x", "select 1 - -1", "select 1", "x"),
        script("comment ended by a carriage return", "-- a\rselect 1; x", "select 1", "x"),
        script(
            "parentheses",
            "create rule r as on insert to t do (a; b); x",
            "create rule r as on insert to t do (a; b)",
            "x"),
        script("a closing one too many", "select 1); x", "select 1)", "x"),
        script("parenthesis in a string", "select '('; x", "select '('", "x"),
        script("parenthesis that never ends", "select (1; x;", "select (1; x;"),
        script("begin is a statement", "begin; select 1; end; x", "begin", "select 1", "end", "x"),
        script(
            "atomic body",
            "create function f() returns int begin atomic select 1; select 2; end; x",
            "create function f() returns int begin atomic select 1; select 2; end",
            "x"),
        script(
            "case in an atomic body",
            "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC select case when a then case b when 1 then 2 end end; END; x",
            "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC select case when a then case b when 1 then 2 end end; END",
            "x"),
        script(
            "labels called end and case",
            "create function f() begin atomic select 1 as end, t.case, 2 as \"end\"; select 1; end; x",
            "create function f() begin atomic select 1 as end, t.case, 2 as \"end\"; select 1; end",
            "x"),
        script(
            "parameter called begin",
            "create function f(begin int) language sql as 'select 1'; x",
            "create function f(begin int) language sql as 'select 1'",
            "x"),
        script(
            "function called begin",
            "create function begin() returns int return 1; x",
            "create function begin() returns int return 1",
            "x"),
        script(
            "trigger that executes a function",
            "create trigger t after insert on x execute function begin(); y",
            "create trigger t after insert on x execute function begin()",
            "y"),
        script(
            "table with a column called function",
            "create table function (procedure int); begin; x",
            "create table function (procedure int)",
            "begin",
            "x"),
        script("CRLF", "select 1;\r\n-- a;\r\nselect\r\n2;\r\n", "select 1", "select\r\n2"),
        script("byte order mark", "\uFEFFselect 1; x", "select 1", "x"),
        script("byte order mark before a comment", "\uFEFF-- a;\nselect 1", "select 1"),
        script(
            "emoji",
            "select '😀;'; create table 😀 (a int); x",
            "select '😀;'",
            "create table 😀 (a int)",
            "x"),
        script("array slice", "select a[1:2]; x", "select a[1:2]", "x"),
        script("cast", "select '1'::int; x", "select '1'::int", "x"),
        script("question marks", "select j ?| array['a;']; x", "select j ?| array['a;']", "x"),
        script(
            "copy from a file is a statement",
            "copy t from 'stdin'; x",
            "copy t from 'stdin'",
            "x"),
        script(
            "copy of a query",
            "copy (select 1 from stdin) to stdout; x",
            "copy (select 1 from stdin) to stdout",
            "x"));
  }

  private static Arguments script(String name, String text, String... statements) {
    return argumentSet(name, text, List.of(statements));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void a_script_is_cut_where_psql_cuts_it(String text, List<String> statements) {
    assertThat(texts(text)).isEqualTo(statements);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void spans_are_where_the_statements_are(String text, List<String> statements) {
    assertThat(Script.split(text))
        .allSatisfy(
            part -> {
              var statement = (Part.Statement) part;
              assertThat(statement.span().of(text)).isEqualTo(statement.text());
              assertThat(statement.span().line())
                  .isEqualTo(Script.lineAt(text, statement.span().start()));
            });
    assertThat(Script.split(text)).hasSameSizeAs(statements);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void line_ends_do_not_change_the_cuts(String text, List<String> statements) {
    String windows = text.replace("\r\n", "\n").replace("\n", "\r\n");
    assertThat(texts(windows)).hasSameSizeAs(statements);
  }

  @Test
  void lines_are_counted_through_everything() {
    String text =
        """
        -- one
        select 'two
        three'; /* three
        four */ select $$
        five$$;
        copy t from stdin;
        seven
        \\.
        \\echo nine
        select 'ten';
        """;
    assertThat(Script.split(text))
        .extracting(part -> part.span().line())
        .containsExactly(2, 4, 6, 9, 10);
  }

  @Test
  void rows_of_copy_belong_to_it() {
    String text =
        "copy public.t (a, \"from\") from stdin with (format csv); -- x\n1;'\n$$\n\\.\nselect 1;";
    var parts = Script.split(text);
    assertThat(parts).hasSize(2);
    var copy = (Part.CopyData) parts.getFirst();
    assertThat(copy.text()).isEqualTo("copy public.t (a, \"from\") from stdin with (format csv)");
    assertThat(copy.rows()).isEqualTo("1;'\n$$\n");
    assertThat(copy.rowsSpan()).isEqualTo(new Span(2, text.indexOf("1;'"), text.indexOf("\\.")));
    assertThat(parts.get(1)).isInstanceOf(Part.Statement.class);
  }

  @Test
  void copy_without_rows() {
    assertThat(Script.split("COPY t FROM STDIN;\n\\.\n"))
        .singleElement()
        .satisfies(part -> assertThat(((Part.CopyData) part).rows()).isEmpty());
  }

  @Test
  void rows_without_an_end_go_to_the_end_of_the_script() {
    assertThat(Script.split("copy t from stdin;\n1\n2"))
        .singleElement()
        .satisfies(part -> assertThat(((Part.CopyData) part).rows()).isEqualTo("1\n2"));
  }

  @Test
  void rows_with_windows_line_ends() {
    var copy =
        (Part.CopyData) Script.split("copy t from stdin;\r\n1\r\n\\.\r\nselect 1").getFirst();
    assertThat(copy.rows()).isEqualTo("1\r\n");
  }

  @Test
  void a_row_that_only_begins_with_the_end_mark_is_a_row() {
    var copy = (Part.CopyData) Script.split("copy t from stdin;\n\\.x\n\\.\n").getFirst();
    assertThat(copy.rows()).isEqualTo("\\.x\n");
  }

  @Test
  void text_behind_a_copy_is_refused() {
    assertBroken("\ncopy t from stdin; select 1;\n\\.\n", 2, "on the same line");
  }

  @Test
  void psql_commands_are_parts_of_their_own() {
    String text = "\\restrict a'b\nselect 1; \\echo it's; \"fine\r\nselect 2;\n\\";
    assertThat(Script.split(text))
        .extracting(part -> part.span().of(text))
        .containsExactly("\\restrict a'b", "select 1", "\\echo it's; \"fine", "select 2", "\\");
    assertThat(((Part.MetaCommand) Script.split(text).getFirst()).name()).isEqualTo("restrict");
    assertThat(((Part.MetaCommand) Script.split(text).getLast()).name()).isEmpty();
  }

  @Test
  void a_psql_command_inside_a_statement_is_refused() {
    assertBroken("select 1\n  \\gexec", 2, "\\gexec inside a statement");
  }

  static Stream<Arguments> unterminated() {
    return Stream.of(
        Arguments.of("select 1;\nselect 'a;\n", 2, "unterminated quoted string"),
        Arguments.of("select 'a''", 1, "unterminated quoted string"),
        Arguments.of("select E'a\\'", 1, "unterminated quoted string"),
        Arguments.of("select E'a\\", 1, "unterminated quoted string"),
        Arguments.of("select 'a'\n\n'b", 1, "unterminated quoted string"),
        Arguments.of("\n\nselect U&'a", 3, "unterminated quoted string"),
        Arguments.of("select b'1", 1, "unterminated bit string literal"),
        Arguments.of("select x'1", 1, "unterminated hexadecimal string literal"),
        Arguments.of("select\n \"a\"\"", 2, "unterminated quoted identifier"),
        Arguments.of("select 1; /* a /* b */\n", 1, "unterminated /* comment"),
        Arguments.of(
            "\r\n\r\ndo $x$ begin $$ ; $X$;", 3, "dollar-quoted string that begins with $x$"),
        Arguments.of("select 1;\n\0select 2", 2, "NUL byte"),
        Arguments.of("select '\n\0'", 2, "NUL byte"));
  }

  @ParameterizedTest
  @MethodSource("unterminated")
  void what_never_ends_is_named_with_the_line_it_begins_in(String text, int line, String message) {
    assertBroken(text, line, message);
  }

  @Test
  void bytes_that_are_not_utf8_are_named_with_their_line() {
    byte[] latin = "select 1;\nselect 'caf\u00e9';".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> Script.decode(latin))
        .hasMessage("not UTF-8: byte 0xE9 at 21")
        .satisfies(e -> assertThat(((PgwrightException) e).line()).isEqualTo(2));
  }

  @Test
  void a_character_cut_off_at_the_end_of_the_file_is_not_utf8() {
    byte[] cut = {'-', '-', (byte) 0xE2, (byte) 0x82};
    assertThatThrownBy(() -> Script.decode(cut)).hasMessage("not UTF-8: byte 0xE2 at 2");
  }

  @Test
  void nul_bytes_are_named_with_their_line() {
    assertThatThrownBy(() -> Script.decode(new byte[] {'a', '\n', 0}))
        .hasMessageContaining("NUL")
        .satisfies(e -> assertThat(((PgwrightException) e).line()).isEqualTo(2));
  }

  @Test
  void utf8_is_decoded_with_its_byte_order_mark() {
    assertThat(Script.decode("\uFEFFé😀\r\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("\uFEFFé😀\r\n");
  }

  @Test
  void first_words_skip_comments_and_end_at_the_first_other_token() {
    assertThat(Script.firstWords("/* a */ CREATE -- b\n Unique INDEX concurrently on \"T\" (a)"))
        .containsExactly("create", "unique", "index", "concurrently", "on");
    assertThat(Script.firstWords("(select 1)")).isEmpty();
    assertThat(Script.firstWords("commit")).containsExactly("commit");
  }

  private static List<String> texts(String text) {
    return Script.split(text).stream().map(part -> ((Part.Statement) part).text()).toList();
  }

  private static void assertBroken(String text, int line, String message) {
    assertThatThrownBy(() -> Script.split(text))
        .isInstanceOf(PgwrightException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(((PgwrightException) e).line()).isEqualTo(line));
  }
}
