package dev.pgwright.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a<>b        | WORD:a OPERATOR:<> WORD:b
          a<-1        | WORD:a OPERATOR:< OPERATOR:- INTEGER:1
          a@-1        | WORD:a OPERATOR:@- INTEGER:1
          a->>-1      | WORD:a OPERATOR:->> OPERATOR:- INTEGER:1
          a<=>+-1     | WORD:a OPERATOR:<=> OPERATOR:+ OPERATOR:- INTEGER:1
          a*-1        | WORD:a OPERATOR:* OPERATOR:- INTEGER:1
          a+-+1       | WORD:a OPERATOR:+ OPERATOR:- OPERATOR:+ INTEGER:1
          a::b        | WORD:a PUNCTUATION::: WORD:b
          a:=1        | WORD:a PUNCTUATION::= INTEGER:1
          f(a=>1)     | WORD:f PUNCTUATION:( WORD:a OPERATOR:=> INTEGER:1 PUNCTUATION:)
          1..10       | INTEGER:1 PUNCTUATION:.. INTEGER:10
          1.5e-3      | NUMERIC:1.5e-3
          1.          | NUMERIC:1.
          .5          | NUMERIC:.5
          1e          | JUNK:1e
          123abc      | JUNK:123abc
          1_000       | INTEGER:1_000
          1__0        | JUNK:1__0
          0xFF_ff     | INTEGER:0xFF_ff
          0o17 0b101  | INTEGER:0o17 INTEGER:0b101
          0x          | JUNK:0x
          $1          | PARAMETER:$1
          $1a         | JUNK:$1a
          { $ }       | JUNK:{ JUNK:$ JUNK:}
          a.b[1]      | WORD:a PUNCTUATION:. WORD:b PUNCTUATION:[ INTEGER:1 PUNCTUATION:]
          -1          | OPERATOR:- INTEGER:1
          !=          | OPERATOR:!=
          été$1       | WORD:été$1
          """)
  void tokens_are_as_long_as_the_server_makes_them(String text, String tokens) {
    assertThat(print(Script.tokens(text))).isEqualTo(tokens);
  }

  @Test
  void values_are_without_their_delimiters() {
    assertThat(
            Script.tokens("ABC \"A\"\"b\" 'it''s' $x$a$x$ N'c' 'a'\n -- c\n 'b' E'a\\'b' U&\"d\""))
        .extracting(Token::value)
        .containsExactly("abc", "A\"b", "it's", "a", "c", "ab", "a\\'b", "d");
  }

  @Test
  void only_ascii_letters_are_folded() {
    assertThat(Script.tokens("ÀB Kelvin\u212A").stream().map(Token::word))
        .containsExactly("Àb", "kelvin\u212A");
  }

  @Test
  void words_are_recognised_in_any_case_and_never_when_quoted() {
    List<Token> tokens = Script.tokens("SeLect \"select\"");
    assertThat(tokens.get(0).is("select")).isTrue();
    assertThat(tokens.get(1).is("select")).isFalse();
  }

  @Test
  void lines_of_tokens() {
    assertThat(Script.tokens("a\nb\r\nc\rd /*\n*/ e '\n' f").stream().map(t -> t.span().line()))
        .containsExactly(1, 2, 3, 4, 5, 5, 6);
  }

  private static String print(List<Token> tokens) {
    return String.join(" ", tokens.stream().map(t -> t.kind() + ":" + t.text()).toList());
  }
}
