package dev.pgwright.guard.run;

import dev.pgwright.guard.risk.Report;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.shell.Command;
import dev.pgwright.guard.shell.ShellParser;
import dev.pgwright.guard.shell.ShellSyntax;
import dev.pgwright.guard.shell.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A shell that runs nothing.
public final class Machine {

  private static final int MOST_STEPS = 20_000;
  private static final int DEEPEST = 40;

  /// Variables whose values other programs run.
  private static final Pattern LAUNCHING =
      Pattern.compile(
          "(GIT_(SEQUENCE_)?|PSQL_|SUDO_)?EDITOR|VISUAL|FCEDIT|(GIT_|MAN|PSQL_|SYSTEMD_)?PAGER"
              + "|GIT_SSH(_COMMAND)?|GIT_EXTERNAL_DIFF|(GIT_|SSH_|SUDO_)ASKPASS|GIT_PROXY_COMMAND"
              + "|GIT_CONFIG_VALUE_\\d+|LESSOPEN|LESSCLOSE|RSYNC_RSH|BROWSER|PROMPT_COMMAND|BASH_ENV");

  private final Programs programs;
  private final Report report;
  private final Map<String, String> environment;
  private final FileStore files;
  private final Variables variables;
  private final Expansion expansion = new Expansion(this);
  private final Commands commands = new Commands(this, expansion);
  private final Set<String> launched = new LinkedHashSet<>();
  private int steps;
  private int depth;

  /// @param programs who knows what
  /// @param folder where the line runs; absolute
  /// @param environment of the session; only the addresses of databases are taken from it
  public Machine(Programs programs, Report report, String folder, Map<String, String> environment) {
    this.programs = programs;
    this.report = report;
    this.environment = new LinkedHashMap<>(environment);
    this.files = new FileStore(report);
    this.variables = new Variables(folder);
  }

  /// Runs a text in this shell.
  ///
  /// @return what it would print
  public String shell(String text, @Nullable String stdin) {
    if (Hole.in(text) && text.strip().length() == 1) {
      opaque("opaque-command", "what is run is only known when it runs");
      return Hole.TEXT;
    }
    try {
      return deeper(() -> commands.run(ShellParser.parse(text), stdin));
    } catch (ShellSyntax e) {
      opaque("unreadable-command", "the command line cannot be read: " + e.getMessage());
      return Hole.TEXT;
    }
  }

  /// Runs a text in a shell of its own.
  public String innerShell(String text, @Nullable String stdin, List<String> arguments) {
    Variables before = variables.copy();
    variables.arguments = arguments;
    String out = shell(text, stdin);
    variables.take(before);
    return out;
  }

  /// Runs a shell text that a program starts.
  ///
  /// @param place where, added to the program's own; empty for the same
  public String elsewhere(String text, Call call, String place, List<String> arguments) {
    Call there = call.at(place);
    Call outer = commands.context;
    String before = files.place;
    commands.context = there;
    files.place = there.place();
    Variables own = variables.copy();
    variables.arguments = arguments;
    for (var each : call.env().entrySet()) {
      variables.set(each.getKey(), each.getValue());
      variables.exported.add(each.getKey());
    }
    String out = shell(text, call.stdin());
    variables.take(own);
    commands.context = outer;
    files.place = before;
    return out;
  }

  /// Runs a program that the words of a call name.
  public String dispatch(Call call) {
    if (call.words().isEmpty()) {
      return "";
    }
    launched(call);
    return deeper(() -> programs.run(call));
  }

  /// Runs the commands that a program takes from its variables, each once.
  private void launched(Call call) {
    for (var each : call.env().entrySet()) {
      if (LAUNCHING.matcher(each.getKey()).matches()
          && !each.getValue().isBlank()
          && launched.add(each.getValue())) {
        String file = each.getKey().equals("BASH_ENV") ? ". " : "";
        elsewhere(file + each.getValue().replaceFirst("^[|!-]+", ""), call, "", List.of());
      }
    }
  }

  /// Does something one level deeper, where that is not too deep.
  public String within(java.util.function.Supplier<String> action) {
    return deeper(action);
  }

  String deeper(java.util.function.Supplier<String> action) {
    step();
    if (depth >= DEEPEST) {
      opaque("too-deep", "commands within commands, too deep to follow");
      return Hole.TEXT;
    }
    depth++;
    try {
      return action.get();
    } finally {
      depth--;
    }
  }

  void step() {
    if (++steps > MOST_STEPS) {
      throw new TooLong();
    }
  }

  /// The line does more than can be followed.
  public static final class TooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLong() {
      super("the command line does more than can be followed", null, false, false);
    }
  }

  /// Reports that something cannot be told.
  public void opaque(String rule, String message) {
    report.add(Risk.OPAQUE, rule, message, "write the command out", Target.UNKNOWN, "shell");
  }

  public Report report() {
    return report;
  }

  /// The text of a file as it would be then; [Hole] where it is not known, null for none.
  public @Nullable String file(String name) {
    return files.read(variables.folder, name);
  }

  /// The text of a file that the line itself has written where a call runs; null for any other.
  public @Nullable String written(Call call, String name) {
    return files.own(call.place(), variables.folder, name);
  }

  /// Whether the working folder is known to hold a file.
  public boolean holds(String name) {
    return files.path(variables.folder, name) != null && file(name) != null;
  }

  /// The working folder; [Hole] when it is not known.
  public String folder() {
    return variables.folder;
  }

  /// Runs something in another folder.
  public String inFolder(String folder, java.util.function.Supplier<String> action) {
    String before = variables.folder;
    variables.in(resolved(folder));
    String out = action.get();
    variables.in(before);
    return out;
  }

  String resolved(String folder) {
    java.nio.file.Path path = files.path(variables.folder, folder);
    return path == null ? Hole.TEXT : path.toString();
  }

  /// Files that the line writes: paths, and names of which it is not known where they lead.
  public List<String> writes() {
    return List.copyOf(files.targets());
  }

  /// A program writes a file.
  public void writes(String name, String text, boolean append) {
    files.write(variables.folder, name, text, append);
  }

  /// A program copies a file or a folder.
  public void copies(String from, String to) {
    files.copy(variables.folder, from, to);
  }

  /// A program changes a file in a way that is not followed.
  public void touches(String name) {
    files.touch(variables.folder, name);
  }

  /// Whether somebody knows a program.
  public boolean knows(String program) {
    return programs.find(Call.base(program)) != null;
  }

  /// Where a name leads; null when it is not known.
  public java.nio.file.@Nullable Path path(String name) {
    return files.path(variables.folder, name);
  }

  /// Whether a name is a folder.
  public boolean isFolder(String name) {
    java.nio.file.Path path = files.path(variables.folder, name);
    return path != null && java.nio.file.Files.isDirectory(path);
  }

  /// A program ran that may have changed any file.
  public void disturb() {
    files.disturb();
  }

  @Nullable String processVariable(String name) {
    if (variables.exported.contains(name) || environment.containsKey(name)) {
      String own = variables.get(name);
      return own != null ? own : environment.get(name);
    }
    return null;
  }

  /// Variables that programs started from here see, set by the line itself.
  Map<String, String> exports() {
    var all = new LinkedHashMap<String, String>();
    for (String name : variables.exported) {
      String value = variables.likely(name);
      if (value != null) {
        all.put(name, value);
      }
    }
    for (String name : environment.keySet()) {
      String value = variables.get(name);
      if (value != null) {
        all.put(name, value);
      }
    }
    return all;
  }

  Variables variables() {
    return variables;
  }

  FileStore files() {
    return files;
  }

  Programs programs() {
    return programs;
  }

  String home(String text) {
    if (!text.startsWith("~")) {
      return text;
    }
    String home = environment.getOrDefault("HOME", Hole.TEXT);
    return text.length() == 1 || text.charAt(1) == '/' ? home + text.substring(1) : text;
  }

  List<String> matches(String pattern) {
    return files.matches(variables.folder, pattern);
  }

  /// The program that a pattern in its place may mean.
  String likelyProgram(String pattern) {
    return programs.likely(pattern);
  }

  /// What `$(…)` gives.
  String substituted(Command body) {
    Variables before = variables.copy();
    String out = deeper(() -> commands.run(body, null));
    variables.take(before);
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == '\n') {
      end--;
    }
    return out.substring(0, end);
  }

  /// The name that `<(…)` gives.
  String process(Word.PrintedFile it) {
    Variables before = variables.copy();
    String out = deeper(() -> commands.run(it.body(), it.input() ? null : Hole.TEXT));
    variables.take(before);
    return files.temporary(it.input() ? out : "");
  }

  /// Texts of a word each.
  List<String> fields(List<Word> words) {
    return new ArrayList<>(expansion.fields(words));
  }
}
