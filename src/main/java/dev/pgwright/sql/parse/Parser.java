package dev.pgwright.sql.parse;

import dev.pgwright.PgwrightException;
import dev.pgwright.sql.ColumnNumbers;
import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Lexer;
import dev.pgwright.sql.Nesting;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.TokenKind;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// SQL text to statements, as PostgreSQL 18 reads it.
///
/// One statement that is broken does not hide the others: reading goes on behind its semicolon.
public final class Parser {

  private final String text;
  private final Dialect dialect;
  private final Lexer lexer;
  private final Tokens tokens;
  private final Cursor cursor;
  private final Grammar grammar;
  private final List<Parsed.Unit> commands = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private Nesting nesting = new Nesting();
  private boolean copies;
  private boolean moreText;

  /// Every semicolon ends a statement, since parentheses do not match.
  private boolean flat;

  private final ColumnNumbers columns;

  /// How much text may be read again; keeps the time linear whatever is broken.
  private long mayRepeat;

  /// Null where every row is kept.
  private final @Nullable ValueRows values;

  private Parser(String text, Dialect dialect, boolean brief) {
    this.text = text;
    this.dialect = dialect;
    this.lexer = new Lexer(text, dialect);
    this.mayRepeat = 2L * text.length();
    this.tokens = new Tokens(text, dialect);
    this.values = brief ? new ValueRows(tokens) : null;
    this.cursor = new Cursor(tokens);
    this.grammar = new Grammar(cursor);
    this.columns = new ColumnNumbers(text);
  }

  /// Statements, comments and problems of a text.
  ///
  /// @throws PgwrightException INPUT with the line of a NUL, which no SQL text can hold
  public static Parsed parse(String text, Dialect dialect) {
    var units = new ArrayList<Parsed.Unit>();
    var comments = new ArrayList<Comment>();
    each(text, dialect, comments::add, units::add);
    return new Parsed(text, units, comments);
  }

  /// Statement by statement, so that a large text needs no more memory than its largest statement.
  ///
  /// @param comments takes those before and inside a statement ahead of it, and those of its last
  ///   line behind its semicolon ahead of the next one
  /// @param units takes statements, rows of `copy` and psql commands in the order of the text
  /// @throws PgwrightException INPUT with the line of a NUL, which no SQL text can hold
  public static void each(
      String text, Dialect dialect, Consumer<Comment> comments, Consumer<Parsed.Unit> units) {
    new Parser(text, dialect, false).each(comments, units);
  }

  /// The same where rows beyond the first ten thousand of an `insert … values` are left out as long
  /// as they are constants: for a single statement of many megabytes.
  public static void brief(
      String text, Dialect dialect, Consumer<Comment> comments, Consumer<Parsed.Unit> units) {
    new Parser(text, dialect, true).each(comments, units);
  }

  private void each(Consumer<Comment> toComments, Consumer<Parsed.Unit> toUnits) {
    moreText = true;
    while (moreText) {
      moreText = gather();
      leading(toUnits);
      Parsed.Unit unit = tokens.size() > 1 ? statement() : null;
      comments.forEach(toComments);
      comments.clear();
      if (unit != null) {
        toUnits.accept(unit);
      }
      commands.forEach(toUnits);
      commands.clear();
    }
  }

  /// Commands of psql that stand before the statement come before it.
  private void leading(Consumer<Parsed.Unit> toUnits) {
    if (tokens.size() > 1) {
      int first = tokens.start(0);
      commands.stream().filter(it -> it.span().start() < first).forEach(toUnits);
      commands.removeIf(it -> it.span().start() < first);
    }
  }

  /// Takes the tokens up to a semicolon, and [TokenKind#END] in its place; false at the end of the
  /// text.
  private boolean gather() {
    tokens.clear();
    nesting = new Nesting();
    copies = false;
    if (values != null) {
      values.restart();
    }
    while (true) {
      TokenKind kind = lexer.scan();
      if (kind == TokenKind.COMMENT && lexer.problem() == null) {
        comment();
      } else if (kind == TokenKind.BACKSLASH && dialect.psql()) {
        if (command() || tokens.size() == 0) {
          return true;
        }
      } else if (kind == TokenKind.END) {
        tokens.add(kind, lexer);
        return false;
      } else {
        tokens.add(kind, lexer);
        int last = tokens.size() - 1;
        if (tokens.word(last).equals(";") && (flat || nesting.outermost())) {
          copies = dialect.psql() && nesting.copiesFromStdin();
          tokens.endAt(last);
          return true;
        }
        nesting.enter(tokens.word(last));
        joinEscape();
        if (values != null) {
          values.enter();
        }
      }
    }
  }

  private void comment() {
    var span = new Span(lexer.startLine(), lexer.start(), lexer.offset());
    comments.add(new Comment(span, span.of(text)));
  }

  /// `U&'…' uescape '!'` is one token.
  private void joinEscape() {
    int last = tokens.size() - 1;
    if (last < 1 || !tokens.word(last - 1).equals("uescape")) {
      return;
    }
    boolean unicode =
        last > 1
            && (tokens.kind(last - 2) == TokenKind.UNICODE_STRING
                || tokens.kind(last - 2) == TokenKind.UNICODE_IDENTIFIER);
    if (unicode) {
      String problem = Escapes.problem(text, tokens.kind(last), lexer.start(), lexer.offset());
      if (problem == null) {
        tokens.join();
      } else {
        tokens.spoil(last - 2, problem);
        tokens.pointAt(last - 2, last);
      }
    }
  }

  /// A command of psql goes to the end of its line; whether it ends the statement before it.
  private boolean command() {
    int start = lexer.start();
    int end = Scripts.commandEnd(text, start);
    String command = text.substring(start, end).stripTrailing();
    var span = new Span(lexer.startLine(), start, start + command.length());
    boolean ends = tokens.size() > 0 && Scripts.sends(command);
    if (ends) {
      tokens.end(lexer);
    }
    lexer.seek(span.end());
    if (!command.equals("\\;")) {
      commands.add(new Parsed.Unit(span, null, null, command, null, 14));
    }
    return ends;
  }

  private Parsed.Unit statement() {
    cursor.restart();
    Statement statement = null;
    Problem problem = null;
    int last = tokens.size() - 2;
    try {
      statement = grammar.statements.whole();
      flat = false;
    } catch (SyntaxError error) {
      problem = problem(error);
      last = resume(error.offset(), last);
    }
    var span = new Span(tokens.line(0), tokens.start(0), tokens.end(last));
    Span rows = copies && problem == null ? rows() : null;
    return new Parsed.Unit(span, statement, problem, null, rows, cursor.since());
  }

  /// Reads on behind the first semicolon after an error, where what is broken has swallowed it.
  ///
  /// @return the last token of the broken statement
  private int resume(int offset, int last) {
    int semicolon = 0;
    while (semicolon <= last
        && !(tokens.word(semicolon).equals(";") && tokens.start(semicolon) >= offset)) {
      semicolon++;
    }
    boolean unending = tokens.kind(last) == TokenKind.JUNK;
    int cut = semicolon <= last ? tokens.start(semicolon) : -1;
    if (cut < 0 && unending) {
      cut = text.indexOf(";\n", tokens.start(last));
      semicolon = last + 1;
    }
    int again = lexer.offset() - cut;
    if (cut < 0 || again > mayRepeat) {
      return last;
    }
    mayRepeat -= again;
    flat = !unending || semicolon <= last;
    lexer.rewind(cut + 1, tokens.lineAt(cut));
    int from = cut;
    while (!comments.isEmpty() && comments.getLast().span().start() > from) {
      comments.removeLast();
    }
    commands.removeIf(command -> command.span().start() > from);
    moreText = true;
    if (semicolon > last) {
      tokens.shorten(last, cut);
    }
    return Math.max(0, semicolon - 1);
  }

  private Problem problem(SyntaxError error) {
    int offset = error.offset();
    int column = columns.at(offset);
    return new Problem(error.text(), error.sqlState(), offset, tokens.lineAt(offset), column);
  }

  private @Nullable Span rows() {
    return Scripts.rows(text, lexer);
  }
}
