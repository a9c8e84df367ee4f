package dev.pgwright.rules.names;

import dev.pgwright.model.Name;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.TokenKind;
import dev.pgwright.sql.ast.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A name of more than 63 bytes is cut off, so that the server knows another one than the text.
final class NameIsCut implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("name-is-cut", "A name that the server cuts off");

  private static final List<TokenKind> NAMES = List.of(TokenKind.WORD, TokenKind.QUOTED_IDENTIFIER);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    String text = statement.span().of(scene.text());
    if (!suspicious(text)) {
      return List.of();
    }
    return Script.tokens(text).stream()
        .filter(it -> NAMES.contains(it.kind()))
        .map(Token::value)
        .filter(it -> it.getBytes(StandardCharsets.UTF_8).length > Name.MAX_BYTES)
        .findFirst()
        .map(
            it ->
                Hazard.of(
                    INFO,
                    statement,
                    it + ": the server keeps the first 63 bytes, and two such names may be one",
                    "a shorter name"))
        .orElse(List.of());
  }

  /// Whether there is room for such a name at all.
  private static boolean suspicious(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = Character.isLetterOrDigit(c) || c == '_' || c == '$' ? run + (c < 128 ? 1 : 4) : 0;
      if (run > Name.MAX_BYTES || c == '"') {
        return true;
      }
    }
    return false;
  }
}
