package dev.pgwright.advise.rewrite;

import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The text of a statement, cut along its nodes.
final class Source {

  private final String text;
  private final List<Token> tokens;

  Source(String text) {
    this.text = text;
    this.tokens = Script.tokens(text);
  }

  /// The only statement of a text; empty where there is none or more than one.
  static Optional<Statement> statement(String text) {
    Parsed parsed = Parser.parse(text, Dialect.SERVER);
    return parsed.units().size() == 1 && parsed.units().getFirst().problem() == null
        ? Optional.ofNullable(parsed.units().getFirst().statement())
        : Optional.empty();
  }

  String text() {
    return text;
  }

  /// The text of a node with the parentheses that belong to it.
  String of(Node node) {
    return text.substring(start(node), end(node));
  }

  /// The same in parentheses where it is more than a word.
  String operand(Node node) {
    String of = of(node);
    return of.matches("[\\w.$]+|'[^']*'") ? of : "(" + of + ")";
  }

  int start(Node node) {
    int missing = -depth(node.span())[0];
    int start = node.span().start();
    for (int i = before(start); missing > 0 && i >= 0; i--) {
      if (!tokens.get(i).isSymbol("(")) {
        break;
      }
      start = tokens.get(i).span().start();
      missing--;
    }
    return start;
  }

  int end(Node node) {
    int[] depth = depth(node.span());
    int open = depth[1] - depth[0];
    int end = node.span().end();
    for (int i = after(end); open > 0 && i < tokens.size(); i++) {
      if (!tokens.get(i).isSymbol(")")) {
        break;
      }
      end = tokens.get(i).span().end();
      open--;
    }
    return end;
  }

  /// How deep parentheses go below the start, as a number from 0 down, and where they end.
  private int[] depth(Span span) {
    int depth = 0;
    int least = 0;
    for (Token it : tokens) {
      if (it.span().start() >= span.start() && it.span().end() <= span.end()) {
        depth += it.isSymbol("(") ? 1 : it.isSymbol(")") ? -1 : 0;
        least = Math.min(least, depth);
      }
    }
    return new int[] {least, depth};
  }

  private int before(int offset) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).span().end() <= offset) {
      i++;
    }
    return i - 1;
  }

  private int after(int offset) {
    int i = 0;
    while (i < tokens.size() && tokens.get(i).span().start() < offset) {
      i++;
    }
    return i;
  }

  /// The last token of a word before an offset; empty where there is none.
  Optional<Token> last(String word, int from, int to) {
    return tokens.stream()
        .filter(it -> it.span().start() >= from && it.span().end() <= to && it.is(word))
        .reduce((_, second) -> second);
  }

  /// The first token of a word between two offsets, outside of parentheses.
  Optional<Token> first(String word, int from, int to) {
    int depth = 0;
    for (Token it : tokens) {
      if (it.span().start() >= from && it.span().end() <= to) {
        if (depth == 0 && it.is(word)) {
          return Optional.of(it);
        }
        depth += it.isSymbol("(") ? 1 : it.isSymbol(")") ? -1 : 0;
      }
    }
    return Optional.empty();
  }

  Edits edits() {
    return new Edits();
  }

  /// Pieces to be written in the place of others.
  final class Edits {
    private record Piece(int end, String with) {}

    private final SequencedMap<Integer, Piece> pieces = new TreeMap<>();

    Edits replace(Node node, String with) {
      return replace(start(node), end(node), with);
    }

    Edits replace(int start, int end, String with) {
      pieces.put(start, new Piece(end, with));
      return this;
    }

    Edits insert(int at, String with) {
      return replace(at, at, with);
    }

    /// The text with all of them.
    String apply() {
      return apply(0, text.length());
    }

    /// A part of the text with those in it.
    String apply(int from, int to) {
      var out = new StringBuilder();
      int at = from;
      for (var entry : pieces.entrySet()) {
        if (entry.getKey() >= at && entry.getValue().end() <= to) {
          out.append(text, at, entry.getKey()).append(entry.getValue().with());
          at = entry.getValue().end();
        }
      }
      return out.append(text, at, to).toString();
    }
  }
}
