package dev.pgwright.query.gate;

import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.TokenKind;
import java.util.List;
import java.util.Locale;

/// Characters that people do not see, and that make a text another than it looks.
final class Characters {

  private static final List<TokenKind> MAY_HOLD_ANY =
      List.of(
          TokenKind.STRING,
          TokenKind.ESCAPE_STRING,
          TokenKind.UNICODE_STRING,
          TokenKind.DOLLAR_STRING);

  private Characters() {}

  /// @throws dev.pgwright.PgwrightException REFUSED where one stands outside a string
  static void check(String text) {
    if (text.codePoints().noneMatch(Characters::hidden)) {
      return;
    }
    int behind = 0;
    for (Token token : Script.tokensAndComments(text)) {
      refuse(text.substring(behind, token.span().start()));
      if (!MAY_HOLD_ANY.contains(token.kind())) {
        refuse(token.text());
      }
      behind = token.span().end();
    }
    refuse(text.substring(behind));
  }

  private static void refuse(String part) {
    part.codePoints()
        .filter(Characters::hidden)
        .findFirst()
        .ifPresent(
            it -> {
              throw Refusal.of(
                  String.format(
                      Locale.ROOT, "the invisible character U+%04X outside a string", it));
            });
  }

  private static boolean hidden(int c) {
    if (c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0xB || c == ' ') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
