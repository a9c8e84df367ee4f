package dev.pgwright.sql;

/// How deep inside a statement a token is, and what the statement is so far.
///
/// Parentheses count everywhere; `BEGIN ATOMIC` and the `CASE` and `END` inside it count in `CREATE
/// FUNCTION` and `CREATE PROCEDURE` only, as in psql.
public final class Nesting {

  private int parentheses;
  private int blocks;
  private int words;
  private boolean creates;
  private boolean routine;
  private boolean copies;
  private boolean stdin;
  private String before = "";

  /// Whether a semicolon ends the statement here.
  public boolean outermost() {
    return parentheses == 0 && blocks == 0;
  }

  /// Whether the statement is a `COPY … FROM STDIN`.
  public boolean copiesFromStdin() {
    return stdin;
  }

  void enter(Token token) {
    String word = token.word();
    boolean symbol = token.kind() == TokenKind.PUNCTUATION;
    enter(word.isEmpty() && symbol ? token.text() : word);
  }

  /// Takes the next token of the statement.
  ///
  /// @param word an unquoted word, folded, or a symbol; empty for anything else
  public void enter(String word) {
    if (word.equals("(")) {
      parentheses++;
    } else if (word.equals(")")) {
      parentheses = Math.max(0, parentheses - 1);
    } else if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
      keyword(word);
    }
    before = word;
    words++;
  }

  private void keyword(String word) {
    if (words == 0) {
      creates = word.equals("create");
      copies = word.equals("copy");
    }
    boolean position = words == 1 || (words == 3 && before.equals("replace"));
    routine |= creates && position && (word.equals("function") || word.equals("procedure"));
    if (parentheses > 0) {
      return;
    }
    stdin |= copies && before.equals("from") && word.equals("stdin");
    if (routine) {
      block(word);
    }
  }

  private void block(String word) {
    boolean label = before.equals("as") || before.equals(".");
    if (blocks == 0) {
      blocks = word.equals("atomic") && before.equals("begin") ? 1 : 0;
    } else if (word.equals("case") && !label) {
      blocks++;
    } else if (word.equals("end") && !label) {
      blocks--;
    }
  }
}
