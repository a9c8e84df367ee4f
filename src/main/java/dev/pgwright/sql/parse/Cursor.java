package dev.pgwright.sql.parse;

import dev.pgwright.sql.Span;
import dev.pgwright.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A place among the tokens of a statement.
final class Cursor {

  /// How deep a statement may be nested. The server has no such limit but that of its memory.
  private static final int DEEPEST = 5000;

  /// How deep a thread with a small stack can follow.
  private static final int SHALLOW = 100;

  private final Tokens tokens;
  private final Literals literals;
  private int at;
  private int depth;
  private int since;
  private int parenthesesFrom;
  private int parenthesesTo = -1;

  Cursor(Tokens tokens) {
    this.tokens = tokens;
    this.literals = new Literals(tokens);
  }

  void restart() {
    at = 0;
    depth = 0;
    since = 14;
    parenthesesTo = -1;
  }

  /// Index of the current token.
  int at() {
    return at;
  }

  /// Goes back to a token seen before.
  void back(int to) {
    at = to;
  }

  /// Notes that a construct needs a version of the server.
  void since(int version) {
    since = Math.max(since, version);
  }

  /// The first version of the server, from 14 on, that knows everything read so far.
  int since() {
    return since;
  }

  /// The keyword or symbol here; empty for everything else.
  String word() {
    check();
    return tokens.word(at);
  }

  /// The keyword or symbol a few tokens ahead.
  String word(int ahead) {
    return tokens.word(Math.min(at + ahead, tokens.size() - 1));
  }

  TokenKind kind() {
    check();
    return tokens.kind(at);
  }

  TokenKind kind(int ahead) {
    return tokens.kind(Math.min(at + ahead, tokens.size() - 1));
  }

  byte category() {
    check();
    return tokens.category(at);
  }

  byte category(int ahead) {
    return tokens.category(Math.min(at + ahead, tokens.size() - 1));
  }

  boolean bareLabel() {
    return tokens.bareLabel(at);
  }

  boolean bareLabel(int ahead) {
    return tokens.bareLabel(Math.min(at + ahead, tokens.size() - 1));
  }

  boolean at(String word) {
    return word().equals(word);
  }

  boolean at(String first, String second) {
    return at(first) && word(1).equals(second);
  }

  boolean at(String first, String second, String third) {
    return at(first, second) && word(2).equals(third);
  }

  boolean atEnd() {
    return kind() == TokenKind.END;
  }

  boolean accept(String word) {
    boolean here = at(word);
    if (here) {
      at++;
    }
    return here;
  }

  boolean accept(String first, String second) {
    boolean here = at(first, second);
    if (here) {
      at += 2;
    }
    return here;
  }

  boolean accept(String first, String second, String third) {
    boolean here = at(first, second, third);
    if (here) {
      at += 3;
    }
    return here;
  }

  void expect(String word) {
    if (!accept(word)) {
      throw error();
    }
  }

  void expect(String first, String second) {
    expect(first);
    expect(second);
  }

  void expect(String first, String second, String third) {
    expect(first);
    expect(second);
    expect(third);
  }

  /// Takes one of the keywords, which has to be here.
  String expectOne(String... words) {
    String word = word();
    for (String one : words) {
      if (word.equals(one)) {
        at++;
        return word;
      }
    }
    throw error();
  }

  /// Takes one of the keywords if it is here; empty otherwise.
  String acceptOne(String... words) {
    String word = word();
    if (!word.isEmpty()) {
      for (String one : words) {
        if (word.equals(one)) {
          at++;
          return word;
        }
      }
    }
    return "";
  }

  void skip() {
    at++;
  }

  /// One element or more, with commas between them.
  <T> List<T> list(Supplier<T> element) {
    var list = new ArrayList<T>();
    do {
      list.add(element.get());
    } while (accept(","));
    return list;
  }

  /// A list in parentheses.
  <T> List<T> parenthesized(Supplier<T> element) {
    expect("(");
    List<T> list = list(element);
    expect(")");
    return list;
  }

  /// A list in parentheses if there is one.
  <T> List<T> optional(Supplier<T> element) {
    return at("(") ? parenthesized(element) : List.of();
  }

  /// From a token to the one before the current one.
  Span from(int token) {
    int last = Math.max(token, at - 1);
    return new Span(tokens.line(token), tokens.start(token), tokens.end(last));
  }

  /// From the start of a span to the token before the current one.
  Span from(Span first) {
    return new Span(first.line(), first.start(), Math.max(first.end(), tokens.end(at - 1)));
  }

  /// The text from a token to the one before the current one, in lower case, white space and
  /// comments made one blank each.
  String words(int from) {
    var words = new StringBuilder();
    for (int i = from; i < at; i++) {
      if (i > from && tokens.start(i) > tokens.end(i - 1)) {
        words.append(' ');
      }
      String word = tokens.word(i);
      if (!word.isEmpty()) {
        words.append(word.endsWith("_la") ? word.substring(0, word.length() - 3) : word);
      } else if (tokens.kind(i) == TokenKind.WORD) {
        words.append(literals.identifier(i));
      } else {
        words.append(tokens.text(), tokens.start(i), tokens.end(i));
      }
    }
    return words.toString();
  }

  /// The text from a token to the one before the current one as written.
  String written(int from) {
    return tokens.text().substring(tokens.start(from), tokens.end(at - 1));
  }

  /// The identifier or keyword here as a name; the caller has seen that it is one.
  String takeName() {
    String word = tokens.category(at) == Tokens.IDENTIFIER ? "" : tokens.word(at);
    String name = word.isEmpty() ? literals.identifier(at) : word;
    at++;
    return name.endsWith("_la") && !word.isEmpty() ? name.substring(0, name.length() - 3) : name;
  }

  /// The string here; the caller has seen that it is one.
  String takeString() {
    return literals.string(at++);
  }

  /// The text of the token here.
  String takeText() {
    String text = tokens.text().substring(tokens.start(at), tokens.end(at));
    at++;
    return text;
  }

  /// The text of the token here, which stays.
  String text() {
    return tokens.text().substring(tokens.start(at), tokens.end(at));
  }

  /// Whether a token is a word without quotes that the grammar knows.
  boolean isKeyword(int token) {
    return !tokens.word(token).isEmpty();
  }

  /// The first keyword or symbol from here that is no opening parenthesis.
  String wordBehindParentheses() {
    return tokens.word(behindParentheses());
  }

  /// Whether the token behind that keyword is a parenthesis.
  boolean callBehindParentheses() {
    return tokens.word(Math.min(behindParentheses() + 1, tokens.size() - 1)).equals("(");
  }

  /// Kept for the next question: otherwise nesting would cost the square of its depth.
  private int behindParentheses() {
    if (at < parenthesesFrom || at > parenthesesTo) {
      parenthesesFrom = at;
      parenthesesTo = at;
      while (tokens.word(parenthesesTo).equals("(")) {
        parenthesesTo++;
      }
    }
    return parenthesesTo;
  }

  /// Whether a plain string is here.
  boolean atString() {
    return isString(at);
  }

  boolean atString(int ahead) {
    return isString(Math.min(at + ahead, tokens.size() - 1));
  }

  private boolean isString(int i) {
    return switch (tokens.kind(i)) {
      case STRING, ESCAPE_STRING, UNICODE_STRING, DOLLAR_STRING -> true;
      default -> false;
    };
  }

  /// Runs a rule one level deeper.
  <T> T deeper(Supplier<T> rule) {
    if (++depth > DEEPEST) {
      throw new SyntaxError(
          "the statement is nested more than " + DEEPEST + " levels deep",
          "54001",
          tokens.start(at));
    }
    T result = depth == SHALLOW ? LargerStack.run(rule) : rule.get();
    depth--;
    return result;
  }

  /// Throws when the scanner refused the current token.
  private void check() {
    if (tokens.kind(at) == TokenKind.JUNK) {
      throw error();
    }
  }

  /// What the server says about the current token.
  SyntaxError error() {
    return error(at, "syntax error");
  }

  SyntaxError error(int token, String message) {
    String problem = tokens.problem(token);
    String what = problem == null ? message : problem;
    int start = tokens.start(token);
    if (tokens.kind(token) == TokenKind.END && tokens.end(token) == start) {
      return new SyntaxError(what + " at end of input", "42601", start);
    }
    String near = tokens.text().substring(start, tokens.end(token));
    return new SyntaxError(what + " at or near \"" + near + '"', "42601", start);
  }

  /// What the server says about something it has understood and will not have.
  SyntaxError refusal(int token, String message, String sqlState) {
    return new SyntaxError(message, sqlState, tokens.start(token));
  }
}
