package dev.pgwright.rules;

import dev.pgwright.PgwrightException;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The SQL in the body of a DO block or of a routine in PL/pgSQL, as far as it stands there.
///
/// @param statements SQL that the block may run, in order, that of EXECUTE strings included whose
///   parts are constants
/// @param dynamic where it runs what is put together when it runs, as offsets into the body
record Blocks(List<Part> statements, List<Integer> dynamic) {

  /// A text and the offset into the body where it stands or is executed.
  record Part(String text, int offset) {}

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
          "call",
          "copy",
          "perform");

  Blocks {
    statements = List.copyOf(statements);
    dynamic = List.copyOf(dynamic);
  }

  /// Reads a body; what is no PL/pgSQL counts as dynamic.
  static Blocks of(String body) {
    List<Token> tokens;
    try {
      tokens = Script.tokens(body);
    } catch (PgwrightException _) {
      return new Blocks(List.of(), List.of(0));
    }
    var statements = new ArrayList<Part>();
    var dynamic = new ArrayList<Integer>();
    var constants = Constants.of(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      boolean starts =
          i == 0 || tokens.get(i - 1).isSymbol(";") || BEFORE.contains(tokens.get(i - 1).word());
      String word = tokens.get(i).word();
      int offset = tokens.get(i).span().start();
      if (word.equals("execute") && execution(tokens, i)) {
        Optional<List<String>> texts = constants.at(tokens, i + 1);
        texts.ifPresentOrElse(
            all -> all.forEach(it -> statements.add(new Part(it, offset))),
            () -> dynamic.add(offset));
      } else if (starts && SQL.contains(word)) {
        int end = end(tokens, i);
        String text = body.substring(offset, tokens.get(end - 1).span().end());
        boolean perform = word.equals("perform");
        statements.add(
            new Part(perform ? "select" + text.substring("perform".length()) : text, offset));
        i = end - 1;
      }
    }
    return new Blocks(statements, dynamic);
  }

  /// Whether it is no privilege, as in `grant execute on`, and no part of a trigger.
  private static boolean execution(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && !List.of("on", "function", "procedure").contains(tokens.get(at + 1).word());
  }

  private static int end(List<Token> tokens, int from) {
    int i = from + 1;
    while (i < tokens.size() && !tokens.get(i).isSymbol(";")) {
      i++;
    }
    return i;
  }
}
