package dev.pgwright.render.python;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A `script.py.mako`, as far as it uses the forms that revision templates use: `${…}` with the
/// names Alembic passes, `repr(…)`, `… if … else …`, the filters `comma`, `n`, `str` and `trim`,
/// lines `% if`, `% elif`, `% else`, `% endif`, comments.
///
/// @param lines of the template, each with what it is
public record MakoTemplate(List<Line> lines) {

  /// A line with its line end, or a control line.
  public sealed interface Line {
    record Text(List<Piece> pieces) implements Line {}

    /// `% if …:` and `% elif …:`.
    record If(boolean first, MakoExpression condition) implements Line {}

    record Else() implements Line {}

    record End() implements Line {}
  }

  /// A part of a line.
  public sealed interface Piece {
    record Plain(String text) implements Piece {}

    record Expression(MakoExpression expression, List<String> filters) implements Piece {}
  }

  /// A template that uses something else.
  public static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;

    Unknown(int line, String what) {
      super("line " + line + ": " + what);
    }
  }

  private static final Pattern CONTROL = Pattern.compile("[ \\t]*%(?!%)(.*)");
  private static final Pattern COMMENT = Pattern.compile("[ \\t]*##.*");
  private static final List<String> FILTERS = List.of("comma", "n", "str", "trim");

  public MakoTemplate {
    lines = List.copyOf(lines);
  }

  /// A template from its text.
  ///
  /// @throws Unknown with the first thing that is not understood
  public static MakoTemplate parse(String template) throws Unknown {
    var lines = new ArrayList<Line>();
    int number = 0;
    int open = 0;
    for (String line : template.replace("\r\n", "\n").split("(?<=\n)", -1)) {
      number++;
      String bare = line.strip();
      Matcher control = CONTROL.matcher(line.stripTrailing());
      if (COMMENT.matcher(line.stripTrailing()).matches()) {
        continue;
      }
      if (control.matches()) {
        Line parsed = control(control.group(1).strip(), number);
        open += parsed instanceof Line.If(boolean first, _) && first ? 1 : 0;
        open -= parsed instanceof Line.End ? 1 : 0;
        lines.add(parsed);
      } else if (bare.contains("<%") || bare.contains("</%")) {
        throw new Unknown(number, bare);
      } else {
        lines.add(new Line.Text(pieces(line, number)));
      }
      if (open < 0) {
        throw new Unknown(number, bare);
      }
    }
    if (open > 0) {
      throw new Unknown(number, "an % if without % endif");
    }
    return new MakoTemplate(lines);
  }

  private static Line control(String text, int number) throws Unknown {
    return switch (text.replaceAll("\\s*:?$", "")) {
      case "else" -> new Line.Else();
      case "endif" -> new Line.End();
      case String it when it.startsWith("if ") ->
          new Line.If(true, MakoExpression.parse(it.substring(3), number));
      case String it when it.startsWith("elif ") ->
          new Line.If(false, MakoExpression.parse(it.substring(5), number));
      default -> throw new Unknown(number, "% " + text);
    };
  }

  private static List<Piece> pieces(String line, int number) throws Unknown {
    var pieces = new ArrayList<Piece>();
    // a backslash at the end of a line joins it with the next
    String text = line.endsWith("\\\n") ? line.substring(0, line.length() - 2) : line;
    text = text.replaceFirst("^([ \\t]*)%%", "$1%");
    int at = 0;
    for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", at)) {
      pieces.add(new Piece.Plain(text.substring(at, start)));
      int end = text.indexOf('}', start);
      if (end < 0) {
        throw new Unknown(number, line.strip());
      }
      pieces.add(expression(text.substring(start + 2, end), number));
      at = end + 1;
    }
    pieces.add(new Piece.Plain(text.substring(at)));
    return pieces;
  }

  private static Piece expression(String text, int number) throws Unknown {
    int bar = text.lastIndexOf('|');
    boolean quoted = bar >= 0 && text.substring(bar).matches(".*[\"'].*");
    var filters = new ArrayList<String>();
    if (bar >= 0 && !quoted) {
      for (String filter : text.substring(bar + 1).split(",", -1)) {
        if (!FILTERS.contains(filter.strip())) {
          throw new Unknown(number, "${" + text + "}");
        }
        filters.add(filter.strip());
      }
    }
    String expression = bar >= 0 && !quoted ? text.substring(0, bar) : text;
    return new Piece.Expression(MakoExpression.parse(expression, number), filters);
  }

  /// Whether an expression uses the name.
  public boolean uses(String name) {
    return lines.stream()
        .anyMatch(
            line ->
                switch (line) {
                  case Line.Text(var pieces) ->
                      pieces.stream()
                          .anyMatch(
                              it ->
                                  it instanceof Piece.Expression(var expression, _)
                                      && expression.uses(name));
                  case Line.If(_, var condition) -> condition.uses(name);
                  case Line.Else(), Line.End() -> false;
                });
  }

  /// The text for these values.
  ///
  /// @param values one for every name of [MakoExpression#NAMES]
  public String render(SequencedMap<String, MakoValue> values) {
    var out = new StringBuilder();
    var branches = new ArrayList<Branch>();
    for (Line line : lines) {
      boolean shown = branches.stream().allMatch(it -> it == Branch.TAKEN);
      switch (line) {
        case Line.Text(var pieces) -> {
          if (shown) {
            pieces.forEach(append(out, values));
          }
        }
        case Line.If(boolean first, var condition) -> {
          boolean holds = condition.value(values).holds();
          if (first) {
            branches.add(holds ? Branch.TAKEN : Branch.OPEN);
          } else {
            branches.add(branches.removeLast().next(holds));
          }
        }
        case Line.Else() -> branches.add(branches.removeLast().next(true));
        case Line.End() -> branches.removeLast();
      }
    }
    return out.toString();
  }

  /// Where a chain of `% if` stands.
  private enum Branch {
    OPEN,
    TAKEN,
    DONE;

    Branch next(boolean holds) {
      return this != OPEN ? DONE : holds ? TAKEN : OPEN;
    }
  }

  private static Consumer<Piece> append(StringBuilder out, SequencedMap<String, MakoValue> values) {
    return piece -> {
      switch (piece) {
        case Piece.Plain(var text) -> out.append(text);
        case Piece.Expression(var expression, var filters) -> {
          MakoValue value = expression.value(values);
          String text = filters.contains("comma") ? value.joined() : value.printed();
          out.append(filters.contains("trim") ? text.strip() : text);
        }
      }
    };
  }
}
