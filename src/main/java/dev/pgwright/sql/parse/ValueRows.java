package dev.pgwright.sql.parse;

/// Leaves out most of the rows of a very long `insert … values`, as they are read: rows of
/// constants like those before them say nothing new, and a single statement can hold millions.
final class ValueRows {

  /// Rows that are kept in any case.
  private static final int KEPT = 10_000;

  private final Tokens tokens;
  private State state = State.BEFORE;
  private int depth;
  private int start;
  private int items;
  private int width;
  private int rows;
  private boolean plain;

  /// What the next token may be.
  private enum State {
    /// Somewhere in front of the list.
    BEFORE,
    ROW,
    ITEM,
    NUMBER,
    AFTER_ITEM,
    /// In a row that has something else than constants.
    OTHER,
    AFTER_ROW,
    /// Behind the list, or in a statement without one.
    OVER
  }

  ValueRows(Tokens tokens) {
    this.tokens = tokens;
  }

  /// A statement begins.
  void restart() {
    state = State.BEFORE;
    depth = 0;
    rows = 0;
  }

  /// Takes note of the last token; where it ends a row that says nothing new, the row is gone.
  void enter() {
    int last = tokens.size() - 1;
    String word = tokens.word(last);
    if (word.equals("(")) {
      depth++;
    } else if (word.equals(")")) {
      depth--;
    }
    state =
        switch (state) {
          case BEFORE -> before(last, word);
          case ROW -> row(last, word);
          case ITEM -> item(last, word);
          case NUMBER -> number(last) ? counted() : other();
          case AFTER_ITEM ->
              word.equals(",") ? State.ITEM : word.equals(")") ? State.AFTER_ROW : other();
          case OTHER -> depth == 0 ? State.AFTER_ROW : State.OTHER;
          case AFTER_ROW -> word.equals(",") ? ended() : State.OVER;
          case OVER -> State.OVER;
        };
  }

  private State before(int last, String word) {
    if (last == 0 && !word.equals("insert")) {
      return State.OVER;
    }
    return depth == 0 && word.equals("values") ? State.ROW : State.BEFORE;
  }

  private State row(int last, String word) {
    start = last;
    items = 0;
    plain = true;
    return word.equals("(") ? State.ITEM : State.OVER;
  }

  private State item(int last, String word) {
    boolean constant =
        switch (tokens.kind(last)) {
          case STRING, ESCAPE_STRING, BIT_STRING, HEX_STRING, DOLLAR_STRING, INTEGER, NUMERIC ->
              tokens.problem(last) == null;
          case WORD ->
              switch (word) {
                case "null", "true", "false", "default" -> true;
                default -> false;
              };
          case QUOTED_IDENTIFIER, UNICODE_IDENTIFIER, UNICODE_STRING, PARAMETER -> false;
          case OPERATOR, PUNCTUATION, COMMENT, BACKSLASH, JUNK, END -> false;
        };
    if (constant) {
      return counted();
    }
    return word.equals("-") || word.equals("+") ? State.NUMBER : other();
  }

  private boolean number(int last) {
    return switch (tokens.kind(last)) {
      case INTEGER, NUMERIC -> tokens.problem(last) == null;
      default -> false;
    };
  }

  private State counted() {
    items++;
    return State.AFTER_ITEM;
  }

  private State other() {
    plain = false;
    return depth == 0 ? State.AFTER_ROW : State.OTHER;
  }

  private State ended() {
    rows++;
    width = rows == 1 ? items : width;
    if (rows > KEPT && plain && items == width) {
      tokens.cut(start);
    }
    return State.ROW;
  }
}
