package dev.pgwright.render;

import dev.pgwright.render.python.PythonText;
import java.util.ArrayList;
import java.util.List;

/// An expression of Python, laid out as black does.
sealed interface PythonCode {

  /// The longest line.
  int WIDTH = 88;

  /// One level of indentation.
  int INDENT = 4;

  /// Source without a place to break it.
  record Atom(String source) implements PythonCode {}

  /// A string constant; where it is too long for its line, several that Python joins.
  record Text(String value) implements PythonCode {}

  /// SQL in a string that SQLAlchemy reads as `text()` does.
  record Sql(String sql) implements PythonCode {
    public Sql {
      sql = SqlText.withoutTabs(sql);
    }
  }

  record Call(String function, List<PythonCode> arguments) implements PythonCode {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// A list.
  record Items(List<PythonCode> items) implements PythonCode {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// A dictionary; names are plain words.
  record Pairs(List<Keyword> pairs) implements PythonCode {
    public Pairs {
      pairs = List.copyOf(pairs);
    }
  }

  /// `name=value` in a call.
  record Keyword(String name, PythonCode value) implements PythonCode {}

  static PythonCode text(String value) {
    return new Text(value);
  }

  static Call call(String function, PythonCode... arguments) {
    return new Call(function, List.of(arguments));
  }

  static Keyword keyword(String name, PythonCode value) {
    return new Keyword(name, value);
  }

  static Keyword keyword(String name, boolean value) {
    return new Keyword(name, new Atom(value ? "True" : "False"));
  }

  /// `sa.text("…")`.
  static PythonCode sql(String sql) {
    return call("sa.text", new Sql(sql));
  }

  static PythonCode items(List<String> texts) {
    return new Items(texts.stream().map(PythonCode::text).toList());
  }

  /// The expression as a statement.
  ///
  /// @param indent columns before it
  /// @return lines with their indentation
  static List<String> lines(PythonCode code, int indent) {
    var lines = new ArrayList<String>();
    lay(lines, "", code, "", indent);
    return lines;
  }

  /// The expression on one line.
  static String flat(PythonCode code) {
    return switch (code) {
      case Atom(var source) -> source;
      case Text(var value) -> PythonText.literal(value);
      case Sql(var sql) -> PythonText.literal(BindColons.escaped(sql));
      case Call(var function, var arguments) -> function + "(" + flat(arguments) + ")";
      case Items(var items) -> "[" + flat(items) + "]";
      case Pairs(var pairs) ->
          "{" + String.join(", ", pairs.stream().map(PythonCode::pair).toList()) + "}";
      case Keyword(var name, var value) -> name + "=" + flat(value);
    };
  }

  /// Whether the expression uses something of a module.
  ///
  /// @param module such as `sa`
  static boolean uses(PythonCode code, String module) {
    return switch (code) {
      case Atom(var source) -> source.startsWith(module + ".");
      case Text _, Sql _ -> false;
      case Call(var function, var arguments) ->
          function.startsWith(module + ".") || arguments.stream().anyMatch(it -> uses(it, module));
      case Items(var items) -> items.stream().anyMatch(it -> uses(it, module));
      case Pairs(var pairs) -> pairs.stream().anyMatch(it -> uses(it, module));
      case Keyword(_, var value) -> uses(value, module);
    };
  }

  private static String flat(List<PythonCode> codes) {
    return String.join(", ", codes.stream().map(PythonCode::flat).toList());
  }

  private static String pair(Keyword pair) {
    return PythonText.literal(pair.name()) + ": " + flat(pair.value());
  }

  private static void lay(
      List<String> lines, String prefix, PythonCode code, String suffix, int indent) {
    String margin = " ".repeat(indent);
    String one = margin + prefix + flat(code) + suffix;
    if (fits(one)) {
      lines.add(one);
      return;
    }
    switch (code) {
      case Atom _ -> lines.add(one);
      case Text(var value) -> lines.addAll(strings(prefix, value, suffix, indent));
      case Sql(var sql) -> lines.addAll(strings(prefix, BindColons.escaped(sql), suffix, indent));
      case Call(var function, var arguments) ->
          bracketed(lines, prefix + function + "(", arguments, ")" + suffix, indent);
      case Items(var items) -> bracketed(lines, prefix + "[", items, "]" + suffix, indent);
      case Pairs(var pairs) ->
          bracketed(
              lines,
              prefix + "{",
              pairs.stream().map(it -> (PythonCode) new Atom(pair(it))).toList(),
              "}" + suffix,
              indent);
      case Keyword(var name, var value) -> lay(lines, prefix + name + "=", value, suffix, indent);
    }
  }

  private static void bracketed(
      List<String> lines, String head, List<PythonCode> inside, String tail, int indent) {
    String margin = " ".repeat(indent);
    String body = margin + " ".repeat(INDENT) + flat(inside);
    lines.add(margin + head);
    if (fits(body)) {
      lines.add(body);
    } else if (inside.size() == 1) {
      lay(lines, "", inside.getFirst(), "", indent + INDENT);
    } else {
      inside.forEach(it -> lay(lines, "", it, ",", indent + INDENT));
    }
    lines.add(margin + tail);
  }

  /// A string over several lines, cut after spaces.
  private static List<String> strings(String prefix, String value, String suffix, int indent) {
    String margin = " ".repeat(indent);
    if (!prefix.isEmpty()) {
      return List.of(margin + prefix + PythonText.literal(value) + suffix);
    }
    // three columns for the quotes and the prefix of a raw string
    int width = WIDTH - indent - suffix.length() - 3;
    var lines = new ArrayList<String>();
    int start = 0;
    while (value.length() - start > width) {
      int space = value.lastIndexOf(' ', start + width - 1);
      space = space <= start ? value.indexOf(' ', start + width) : space;
      if (space < 0 || space == value.length() - 1) {
        break;
      }
      lines.add(margin + PythonText.literal(value.substring(start, space + 1)));
      start = space + 1;
    }
    lines.add(margin + PythonText.literal(value.substring(start)) + suffix);
    return lines;
  }

  private static boolean fits(String line) {
    return line.codePointCount(0, line.length()) <= WIDTH;
  }
}
