package dev.pgwright.alembic.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Methods of Python's texts.
final class TextMethods {

  private static final Pattern FIELD =
      Pattern.compile("\\{\\{|\\}\\}|\\{([A-Za-z_][A-Za-z0-9_]*|[0-9]*)\\}|[{}]");
  private static final Pattern PERCENT = Pattern.compile("%(?:\\((\\w+)\\))?(.)");

  private TextMethods() {}

  static Value call(
      String text,
      String name,
      List<Value> arguments,
      SequencedMap<String, Value> keywords,
      Node at) {
    if (name.equals("format")) {
      return new Value.Text(format(text, arguments, keywords, at));
    }
    if (name.equals("join") && arguments.size() == 1) {
      return new Value.Text(
          String.join(
              text,
              Operators.each(arguments.getFirst(), at).stream().map(it -> text(it, at)).toList()));
    }
    List<String> given = arguments.stream().map(it -> text(it, at)).toList();
    return switch (name + "/" + given.size()) {
      case "strip/0" -> new Value.Text(text.strip());
      case "lstrip/0" -> new Value.Text(text.stripLeading());
      case "rstrip/0" -> new Value.Text(text.stripTrailing());
      case "upper/0" -> new Value.Text(text.toUpperCase(Locale.ROOT));
      case "lower/0" -> new Value.Text(text.toLowerCase(Locale.ROOT));
      case "replace/2" -> new Value.Text(text.replace(given.get(0), given.get(1)));
      case "startswith/1" -> new Value.Truth(text.startsWith(given.getFirst()));
      case "endswith/1" -> new Value.Truth(text.endsWith(given.getFirst()));
      case "split/0" -> texts(List.of(text.strip().split("\\s+", -1)));
      case "split/1" ->
          texts(List.of(Pattern.compile(Pattern.quote(given.getFirst())).split(text, -1)));
      case "splitlines/0" -> texts(text.lines().toList());
      default -> throw new NotUnderstood("a call of ." + name + "()", at);
    };
  }

  private static Value texts(List<String> texts) {
    return new Value.Items(texts.stream().map(it -> (Value) new Value.Text(it)).toList());
  }

  private static String text(Value value, Node at) {
    if (value instanceof Value.Text(var text)) {
      return text;
    }
    throw new NotUnderstood("an argument that is no text", at);
  }

  private static String format(
      String text, List<Value> arguments, SequencedMap<String, Value> keywords, Node at) {
    var out = new StringBuilder();
    Matcher matcher = FIELD.matcher(text);
    int next = 0;
    while (matcher.find()) {
      String field = matcher.group(1);
      String shown;
      if (field == null) {
        if (matcher.group().length() == 1) {
          throw new NotUnderstood("a format", at);
        }
        shown = matcher.group().substring(1);
      } else if (field.isEmpty() || Character.isDigit(field.charAt(0))) {
        int i = field.isEmpty() ? next++ : Integer.parseInt(field);
        if (i >= arguments.size()) {
          throw new NotUnderstood("a format", at);
        }
        shown = Operators.shown(arguments.get(i), at);
      } else {
        shown = Operators.shown(known(keywords.get(field), at), at);
      }
      matcher.appendReplacement(out, Matcher.quoteReplacement(shown));
    }
    return matcher.appendTail(out).toString();
  }

  private static Value known(@Nullable Value value, Node at) {
    if (value == null) {
      throw new NotUnderstood("a format", at);
    }
    return value;
  }

  /// `text % values`.
  static String percent(String text, Value values, Node at) {
    List<Value> given =
        values instanceof Value.Items(var items) ? new ArrayList<>(items) : List.of(values);
    var out = new StringBuilder();
    Matcher matcher = PERCENT.matcher(text);
    int next = 0;
    while (matcher.find()) {
      String name = matcher.group(1);
      String kind = matcher.group(2);
      String shown;
      if (kind.equals("%") && name == null) {
        shown = "%";
      } else if (!kind.equals("s") && !kind.equals("d")) {
        throw new NotUnderstood("a format", at);
      } else if (name != null && values instanceof Value.Dict(var entries)) {
        shown = Operators.shown(known(entries.get(new Value.Text(name)), at), at);
      } else if (name == null && next < given.size()) {
        shown = Operators.shown(given.get(next++), at);
      } else {
        throw new NotUnderstood("a format", at);
      }
      matcher.appendReplacement(out, Matcher.quoteReplacement(shown));
    }
    return matcher.appendTail(out).toString();
  }
}
