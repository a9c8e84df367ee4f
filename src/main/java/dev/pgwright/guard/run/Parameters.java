package dev.pgwright.guard.run;

import dev.pgwright.guard.shell.Word;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Variables with what `${…}` does to them.
final class Parameters {

  private static final List<String> NUMBERS =
      List.of(
          "?",
          "$",
          "!",
          "#",
          "RANDOM",
          "SRANDOM",
          "SECONDS",
          "LINENO",
          "UID",
          "EUID",
          "PPID",
          "BASHPID",
          "EPOCHSECONDS",
          "SHLVL",
          "COLUMNS",
          "LINES");
  private static final Pattern FROM_SESSION =
      Pattern.compile(
          "HOME|USER|LOGNAME|TMPDIR|PG[A-Z]+|.*DATABASE_URL.*|.*_DSN|POSTGRES\\w*|.*DB_URL");

  /// Variables that name the folder of a cluster, whatever it is.
  private static final Pattern DATA_FOLDER =
      Pattern.compile("PG_?DATA(_?DIR)?|PGDATADIR|POSTGRES(QL)?_DATA\\w*|PG_?WAL(_?DIR)?");

  private final Machine machine;
  private final Expansion expansion;

  Parameters(Machine machine, Expansion expansion) {
    this.machine = machine;
    this.expansion = expansion;
  }

  /// The values of a variable, one for each element.
  List<String> values(Word.Parameter it) {
    String name = it.name();
    String operator = it.operator();
    if (operator.startsWith("indirect")) {
      String other = single(plain(it.name(), it.index()));
      if (other == null || Hole.in(other)) {
        return List.of(Hole.TEXT);
      }
      name = other;
      operator = operator.substring("indirect".length());
    }
    List<String> values = plain(name, it.index());
    if (operator.startsWith("length")) {
      return List.of("1");
    }
    if (operator.isEmpty()) {
      return values == null ? List.of(Hole.TEXT) : values;
    }
    Word operand = it.operand();
    return with(values, name, operator, operand == null ? new Word(List.of()) : operand);
  }

  private static @Nullable String single(@Nullable List<String> values) {
    return values == null ? null : values.isEmpty() ? "" : values.getFirst();
  }

  /// Null when it is not known whether it is set.
  private @Nullable List<String> plain(String name, @Nullable String index) {
    Variables variables = machine.variables();
    String meant = variables.meant(name);
    if (!meant.equals(name)) {
      return plain(meant, index);
    }
    if (name.equals("@") || name.equals("*")) {
      return variables.arguments;
    }
    if (name.matches("\\d+")) {
      int number = Integer.parseInt(name);
      return number == 0
          ? List.of("bash")
          : number <= variables.arguments.size()
              ? List.of(variables.arguments.get(number - 1))
              : variables.arguments.contains(Hole.TEXT) ? null : List.of("");
    }
    List<String> known = variables.values.get(name);
    List<String> one = index == null ? null : variables.values.get(Variables.key(name, index));
    if (one != null) {
      return one;
    }
    if (known != null) {
      return index == null ? known.subList(0, Math.min(1, known.size())) : element(known, index);
    }
    return unassigned(name);
  }

  /// A variable that the line has not set; null when it is not known whether it is set.
  private @Nullable List<String> unassigned(String name) {
    Variables variables = machine.variables();
    if (NUMBERS.contains(name)) {
      return List.of("0");
    }
    if (name.equals("IFS")) {
      return List.of(" \t\n");
    }
    if (name.equals("PWD")) {
      return List.of(variables.folder);
    }
    String outside = FROM_SESSION.matcher(name).matches() ? machine.processVariable(name) : null;
    if (outside == null && DATA_FOLDER.matcher(name).matches()) {
      return List.of(Hole.TEXT + "/pgdata");
    }
    if (outside == null && variables.gone.contains(name)) {
      return List.of("");
    }
    return outside == null ? null : List.of(outside);
  }

  private static List<String> element(List<String> values, String index) {
    if (index.equals("@") || index.equals("*")) {
      return values;
    }
    if (index.matches("-?\\d{1,4}")) {
      int at = Integer.parseInt(index);
      at = at < 0 ? values.size() + at : at;
      return at >= 0 && at < values.size() ? List.of(values.get(at)) : List.of("");
    }
    return List.of(Hole.TEXT);
  }

  private List<String> with(
      @Nullable List<String> values, String name, String operator, Word operand) {
    String value = single(values);
    boolean empty = value != null && value.isEmpty();
    String other = expansion.text(operand);
    return switch (operator) {
      case ":-", "-" -> value == null ? perhaps(other) : empty ? List.of(other) : values(values);
      case ":=", "=" -> {
        if (value == null) {
          machine.variables().set(name, Hole.TEXT);
          yield perhaps(other);
        }
        yield empty ? List.of(other) : values(values);
      }
      case ":+", "+" -> value == null ? List.of(other + Hole.TEXT) : List.of(empty ? "" : other);
      default ->
          value == null || Hole.in(other)
              ? List.of(Hole.TEXT)
              : values(values).stream().map(it -> changed(it, operator, other)).toList();
    };
  }

  private static List<String> perhaps(String other) {
    return List.of(Hole.TEXT + other + Hole.TEXT);
  }

  private static List<String> values(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }

  private static String changed(String value, String operator, String other) {
    boolean pattern = other.matches(".*[*?\\[].*");
    return switch (operator) {
      case ":?", "?" -> value;
      case "@" -> transformed(value, other);
      case "^^" -> value.toUpperCase(Locale.ROOT);
      case ",," -> value.toLowerCase(Locale.ROOT);
      case "^" ->
          value.isEmpty()
              ? ""
              : value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
      case "," ->
          value.isEmpty()
              ? ""
              : value.substring(0, 1).toLowerCase(Locale.ROOT) + value.substring(1);
      case ":" -> part(value, other);
      case "#", "##" ->
          pattern ? Hole.TEXT : value.startsWith(other) ? value.substring(other.length()) : value;
      case "%", "%%" ->
          pattern
              ? Hole.TEXT
              : value.endsWith(other) ? value.substring(0, value.length() - other.length()) : value;
      case "/", "//" -> replaced(value, operator.equals("//"), other, pattern);
      default -> Hole.TEXT;
    };
  }

  /// `${x@U}` and its like.
  private static String transformed(String value, String how) {
    return switch (how) {
      case "E" -> dev.pgwright.guard.shell.AnsiC.decode(value);
      case "P", "Q", "K", "k" -> value;
      case "U", "u" -> changed(value, how.equals("U") ? "^^" : "^", "");
      case "L" -> value.toLowerCase(Locale.ROOT);
      default -> Hole.TEXT;
    };
  }

  private static String part(String value, String bounds) {
    String[] numbers = bounds.strip().split(":", -1);
    if (!numbers[0].strip().matches("-?\\d{1,6}") || Hole.in(value)) {
      return Hole.TEXT;
    }
    int from = Integer.parseInt(numbers[0].strip());
    from = Math.clamp(from < 0 ? value.length() + from : from, 0, value.length());
    int to = value.length();
    if (numbers.length > 1) {
      if (!numbers[1].strip().matches("-?\\d{1,6}")) {
        return Hole.TEXT;
      }
      int length = Integer.parseInt(numbers[1].strip());
      to = Math.clamp(length < 0 ? to + length : from + (long) length, from, to);
    }
    return value.substring(from, to);
  }

  private static String replaced(String value, boolean all, String other, boolean pattern) {
    int slash = other.indexOf('/');
    String from = slash < 0 ? other : other.substring(0, slash);
    String to = slash < 0 ? "" : other.substring(slash + 1);
    if (pattern || from.isEmpty()) {
      return Hole.TEXT;
    }
    return all
        ? value.replace(from, to)
        : value.replaceFirst(Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
  }
}
