package dev.pgwright.guard.client;

import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.statement.SqlSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one run of psql sends: SQL, and commands of its own.
final class PsqlSession {

  private static final int DEEPEST = 10;
  private static final int MOST_META = 50;
  private static final Pattern VARIABLE =
      Pattern.compile("(?<![:\\w]):(?:(\\w+)|'(\\w+)'|\"(\\w+)\")");
  private static final Pattern LITERALS = Pattern.compile("'((?:[^']|'')*)'");

  private final Call call;
  private final Map<String, String> variables;
  private final SqlSession sql = new SqlSession();
  private Target target;
  private String last = "";
  private int depth;
  private int metas;

  PsqlSession(Call call, Target target) {
    this(call, target, new LinkedHashMap<>());
  }

  PsqlSession(Call call, Target target, Map<String, String> variables) {
    this.call = call;
    this.target = target;
    this.variables = new LinkedHashMap<>(variables);
  }

  /// `-c`: SQL as it is, or one command of psql's.
  void command(String text) {
    if (text.stripLeading().startsWith("\\")) {
      script(text);
    } else {
      last = text;
      sql.text(text);
    }
  }

  void file(String name) {
    if (name.equals("-") || name.equals("/dev/stdin")) {
      script(call.stdin() == null ? "" : call.stdin());
      return;
    }
    boolean here = call.place().isEmpty();
    String text = here ? call.machine().file(name) : call.machine().written(call, name);
    if (text == null || text.equals(Hole.TEXT)) {
      call.add(
          Risk.OPAQUE,
          "unreadable-file",
          name + ": the file cannot be read, so what it would do is not known",
          "name a file that is there, below 4 MB",
          target);
    } else {
      script(text);
    }
  }

  void script(String text) {
    if (depth >= DEEPEST) {
      call.add(Risk.OPAQUE, "too-deep", "files that include each other", null, target);
      return;
    }
    depth++;
    last = text;
    int before = variables.hashCode();
    sql.script(replaced(text), true, this::meta);
    if (variables.hashCode() != before) {
      sql.script(replaced(text), true, _ -> {});
    }
    if (Hole.in(text) && text.replace(Hole.TEXT, "").isBlank()) {
      call.add(
          Risk.OPAQUE,
          "opaque-input",
          "what is sent is only known when it runs",
          "put the SQL into a file, and name the file",
          target);
    }
    depth--;
  }

  /// Variables that hold SQL take effect where they stand.
  private String replaced(String text) {
    if (variables.isEmpty()) {
      return text;
    }
    Matcher matcher = VARIABLE.matcher(text);
    var out = new StringBuilder();
    while (matcher.find()) {
      String plain = matcher.group(1);
      String value = plain == null ? null : variables.get(plain);
      matcher.appendReplacement(
          out, Matcher.quoteReplacement(value == null ? matcher.group() : value));
    }
    matcher.appendTail(out);
    return out.toString();
  }

  /// A line that begins with a backslash, which may hold several commands.
  private void meta(String line) {
    if (line.matches("(?s)\\\\(!|copy\\b).*")) {
      one(line);
      return;
    }
    if (metas >= MOST_META) {
      call.add(Risk.DANGER, "too-deep", "commands of psql within each other", null, target);
      return;
    }
    metas++;
    for (String each : split(line)) {
      if (each.startsWith("\\")) {
        one(each);
      } else if (!each.isBlank()) {
        sql.script(replaced(each), true, this::meta);
      }
    }
    metas--;
  }

  /// Commands of a line; `\\` ends them, and SQL follows.
  private static List<String> split(String line) {
    var all = new ArrayList<String>();
    char quote = 0;
    int from = 0;
    for (int i = 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"' || c == '`') {
        quote = c;
      } else if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '\\') {
        all.add(line.substring(from, i));
        all.add(line.substring(i + 2));
        return all;
      } else if (c == '\\') {
        all.add(line.substring(from, i));
        from = i;
      }
    }
    all.add(line.substring(from));
    return all;
  }

  private void one(String command) {
    Matcher words = Pattern.compile("(?s)\\\\([a-zA-Z_]+|!|\\?|;)([+xSAt!]*)(.*)").matcher(command);
    if (!words.matches()) {
      return;
    }
    String rest = words.group(3).strip();
    backticks(rest);
    switch (words.group(1)) {
      case "!" -> call.machine().elsewhere(rest, call, "", List.of());
      case "i", "include", "ir", "include_relative" -> file(unquoted(rest));
      case "copy" -> copy(rest);
      case "gexec" -> generated();
      case "g", "gx", "o", "w", "out", "write" ->
          output(unquoted(rest.replaceFirst("^\\([^)]*\\)\\s*", "")));
      case "c", "connect" -> connect(rest);
      case "set" -> set(rest);
      case "prompt", "gset" ->
          variables.put(rest.isEmpty() ? "?" : rest.replaceAll("^.*\\s", ""), Hole.TEXT);
      case "lo_unlink" ->
          call.add(
              Risk.DANGER,
              "dangerous-function",
              "\\lo_unlink deletes a large object",
              null,
              target);
      case "lo_import" ->
          call.add(
              Risk.WRITE, "changing-function", "\\lo_import adds a large object", null, target);
      case "password" ->
          call.add(Risk.WRITE, "privileges", "\\password changes a role", null, target);
      case "e", "edit", "ef", "ev" ->
          call.add(Risk.OPAQUE, "opaque-input", "what an editor leaves is run", null, target);
      default -> {}
    }
  }

  private void backticks(String rest) {
    Matcher matcher = Pattern.compile("`([^`]*)`").matcher(rest);
    while (matcher.find()) {
      call.machine().elsewhere(matcher.group(1), call, "", List.of());
    }
  }

  private void copy(String rest) {
    Matcher program = Pattern.compile("(?is).*\\bprogram\\s+'((?:[^']|'')*)'.*").matcher(rest);
    if (program.matches()) {
      call.machine().elsewhere(program.group(1).replace("''", "'"), call, "", List.of());
    }
    String server = rest.replaceAll("(?is)\\b(program\\s+)?'(?:[^']|'')*'", "stdout");
    boolean from =
        Pattern.compile("(?is)^[^(]*?(\\([^)]*\\))?\\s*\\bfrom\\b.*").matcher(server).matches()
            && !server.startsWith("(");
    if (from) {
      call.add(Risk.WRITE, "copy-from", "\\copy adds rows", null, target);
    } else {
      sql.text("copy " + server.replaceFirst("(?is)\\bto\\s+\\S+.*$", "to stdout"));
    }
  }

  /// `\gexec` runs what the query before it returns.
  private void generated() {
    var literals = new StringBuilder();
    Matcher matcher = LITERALS.matcher(last);
    while (matcher.find()) {
      literals.append(matcher.group(1)).append(' ');
    }
    boolean losing =
        literals.toString().matches("(?is).*\\b(drop|truncate|delete\\s+from|alter|update)\\b.*");
    call.add(
        losing ? Risk.DANGER : Risk.OPAQUE,
        losing ? "dynamic-destructive-sql" : "dynamic-sql",
        "\\gexec runs what a query returns",
        "run the query alone, and look at what it returns",
        target);
  }

  /// `-o`, `\o` and `\g`: a file, or a command behind `|`.
  void output(String name) {
    if (name.startsWith("|")) {
      call.machine().elsewhere(name.substring(1), call.reading(Hole.TEXT), "", List.of());
    } else if (!name.isEmpty()) {
      call.machine().writes(name, Hole.TEXT, false);
    }
  }

  private void connect(String rest) {
    finish();
    List<String> words = List.of(rest.split("\\s+"));
    boolean whole = words.size() == 1 && !words.getFirst().equals("-");
    target =
        rest.isEmpty()
            ? target
            : whole && (Targets.isUrl(rest) || rest.indexOf('=') > 0)
                ? Targets.of(call, null, null, rest)
                : whole && target.known()
                    ? new Target(target.host(), target.port(), unquoted(rest), true)
                    : Target.UNKNOWN;
  }

  private void set(String rest) {
    String[] words = rest.split("\\s+", 2);
    if (words.length == 2) {
      variables.put(words[0], words[1].indexOf('`') >= 0 ? Hole.TEXT : unquoted(words[1]));
    }
  }

  private static String unquoted(String text) {
    String plain = text.strip();
    boolean quoted = plain.length() > 1 && plain.startsWith("'") && plain.endsWith("'");
    return quoted
        ? plain.substring(1, plain.length() - 1).replace("''", "'")
        : plain.replace("' '", " ").replace("'", "");
  }

  /// Reports what has been sent.
  void finish() {
    Psql.report(call, sql.taken(), target);
  }

  /// What it prints: rows, and what `\echo` says; texts of the statements may come back in it.
  String printed() {
    var out = new StringBuilder(Hole.TEXT);
    out.append(last.contains("data_directory") ? "/pgdata" : "");
    String[] pieces = last.split("'", -1);
    for (int i = 1; i < pieces.length; i += 2) {
      out.append(pieces[i]).append(i + 2 < pieces.length && pieces[i + 1].isEmpty() ? "'" : " ");
    }
    return out.append(last.isEmpty() ? "" : Hole.TEXT).toString();
  }
}
