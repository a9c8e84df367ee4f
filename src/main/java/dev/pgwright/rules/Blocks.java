package dev.pgwright.rules;

import dev.pgwright.PgwrightException;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/// The SQL in the body of a DO block, as far as it stands there.
///
/// @param statements texts of SQL statements that the block may run, in order, those of constant
///   EXECUTE strings included
/// @param dynamic whether it also runs what is put together when it runs
record Blocks(List<String> statements, boolean dynamic) {

  /// Words behind which a statement begins.
  private static final List<String> BEFORE = List.of("begin", "then", "else", "loop");

  /// First words of statements that change something; others of PL/pgSQL are passed over.
  private static final List<String> SQL =
      List.of(
          "alter",
          "create",
          "drop",
          "update",
          "delete",
          "insert",
          "merge",
          "truncate",
          "lock",
          "grant",
          "revoke",
          "comment",
          "refresh",
          "reindex",
          "cluster",
          "analyze",
          "set",
          "copy");

  Blocks {
    statements = List.copyOf(statements);
  }

  /// Reads a body; what is no PL/pgSQL counts as dynamic.
  static Blocks of(String body) {
    List<Token> tokens;
    try {
      tokens = Script.tokens(body);
    } catch (PgwrightException _) {
      return new Blocks(List.of(), true);
    }
    var statements = new ArrayList<String>();
    boolean dynamic = false;
    for (int i = 0; i < tokens.size(); i++) {
      boolean starts =
          i == 0 || tokens.get(i - 1).isSymbol(";") || BEFORE.contains(tokens.get(i - 1).word());
      String word = tokens.get(i).word();
      if (word.equals("execute")) {
        boolean constant =
            i + 2 < tokens.size() && text(tokens.get(i + 1)) && tokens.get(i + 2).isSymbol(";");
        if (constant) {
          statements.add(tokens.get(i + 1).value());
        }
        dynamic |= !constant;
      } else if (word.equals("call") && starts) {
        dynamic = true;
      } else if (starts && SQL.contains(word)) {
        int end = end(tokens, i);
        statements.add(
            body.substring(tokens.get(i).span().start(), tokens.get(end - 1).span().end()));
        i = end - 1;
      }
    }
    return new Blocks(statements, dynamic);
  }

  private static boolean text(Token token) {
    return token.kind() == TokenKind.STRING || token.kind() == TokenKind.DOLLAR_STRING;
  }

  private static int end(List<Token> tokens, int from) {
    int i = from + 1;
    while (i < tokens.size() && !tokens.get(i).isSymbol(";")) {
      i++;
    }
    return i;
  }
}
