package dev.pgwright.sql.parse;

import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Lexer;
import dev.pgwright.sql.TokenKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Statements with a token or two taken away, doubled, exchanged or brought in from elsewhere.
final class Mutations {

  private static final int LONGEST = 600;

  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          ",",
          ".",
          "*",
          "=",
          "+",
          "-",
          "::",
          "[",
          "]",
          "'x'",
          "1",
          "1.5",
          "foo",
          "\"Bar\"",
          "<",
          ">",
          "<=",
          "!=",
          "||",
          "@",
          "%",
          "^",
          ":",
          ":=",
          "=>",
          "..",
          "b'1'",
          "x'f'",
          "e'a'",
          "n'x'",
          "u&'a'",
          "not",
          "null",
          "as",
          "with",
          "on",
          "from",
          "select",
          "values",
          "set",
          "table",
          "row",
          "interval",
          "double",
          "like",
          "is",
          "over",
          "filter");

  private final List<String> statements;
  private final Random random;

  Mutations(List<String> statements, Random random) {
    this.statements = statements;
    this.random = random;
  }

  String next() {
    List<String> tokens = tokens();
    int changes = 1 + random.nextInt(2);
    for (int i = 0; i < changes; i++) {
      change(tokens);
    }
    return String.join(" ", tokens);
  }

  private List<String> tokens() {
    while (true) {
      String statement = statements.get(random.nextInt(statements.size()));
      if (statement.length() < LONGEST && statement.indexOf(';') < 0) {
        List<String> tokens = tokens(statement);
        if (tokens.size() > 1) {
          return tokens;
        }
      }
    }
  }

  private static List<String> tokens(String statement) {
    var tokens = new ArrayList<String>();
    var lexer = new Lexer(statement, Dialect.SERVER);
    for (TokenKind kind = lexer.scan(); kind != TokenKind.END; kind = lexer.scan()) {
      if (kind == TokenKind.JUNK) {
        return List.of();
      }
      if (kind != TokenKind.COMMENT) {
        tokens.add(statement.substring(lexer.start(), lexer.offset()));
      }
    }
    return tokens;
  }

  private void change(List<String> tokens) {
    int at = random.nextInt(tokens.size());
    switch (random.nextInt(6)) {
      case 0 -> {
        if (tokens.size() > 1) {
          tokens.remove(at);
        }
      }
      case 1 -> tokens.add(at, tokens.get(at));
      case 2 -> tokens.set(at, PIECES.get(random.nextInt(PIECES.size())));
      case 3 -> tokens.add(at, PIECES.get(random.nextInt(PIECES.size())));
      case 4 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
      default -> {
        List<String> others = tokens();
        int from = random.nextInt(others.size());
        int to = Math.min(others.size(), from + 1 + random.nextInt(6));
        tokens.addAll(at, others.subList(from, to));
      }
    }
  }
}
