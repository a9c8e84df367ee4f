package dev.pgwright.guard.run;

import dev.pgwright.guard.shell.Command;
import dev.pgwright.guard.shell.HereDocument;
import dev.pgwright.guard.shell.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Goes through commands in the order a shell runs them.
final class Commands {

  private static final int MOST_ITEMS = 64;
  private static final int MOST_CHOICES = 3;

  private final Machine machine;
  private final Expansion expansion;
  private final Builtins builtins;

  /// The call that brought us here, where that is another machine; its place and variables hold.
  @Nullable Call context;

  Commands(Machine machine, Expansion expansion) {
    this.machine = machine;
    this.expansion = expansion;
    this.builtins = new Builtins(machine);
  }

  private Variables state() {
    return machine.variables();
  }

  /// What a command prints.
  String run(Command command, @Nullable String stdin) {
    machine.step();
    return switch (command) {
      case Command.Simple it -> simple(it, stdin, MOST_CHOICES);
      case Command.Pipeline it -> pipeline(it, stdin);
      case Command.AndOr it -> andOr(it, stdin);
      case Command.Sequence it -> sequence(it.parts(), stdin);
      case Command.Group it -> group(it, stdin);
      case Command.Branches it -> branches(it, stdin);
      case Command.Loop it -> loop(it, stdin);
      case Command.For it -> each(it, stdin);
      case Command.Function it -> {
        state().functions.put(it.name(), it.body());
        yield "";
      }
      case Command.Test it -> {
        it.words().forEach(expansion::text);
        yield printed("", it.redirects());
      }
    };
  }

  private String sequence(List<Command> parts, @Nullable String stdin) {
    var out = new StringBuilder();
    parts.forEach(it -> out.append(run(it, stdin)));
    return out.toString();
  }

  private String pipeline(Command.Pipeline it, @Nullable String stdin) {
    String flowing = stdin;
    for (int i = 0; i < it.parts().size(); i++) {
      Variables before = state().copy();
      flowing = run(it.parts().get(i), flowing);
      if (i < it.parts().size() - 1) {
        state().take(before);
      } else {
        state().join(before);
      }
    }
    return flowing == null ? "" : flowing;
  }

  private String andOr(Command.AndOr it, @Nullable String stdin) {
    var out = new StringBuilder(run(it.parts().getFirst(), stdin));
    var states = new ArrayList<Variables>();
    for (Command part : it.parts().subList(1, it.parts().size())) {
      states.add(state().copy());
      out.append(run(part, stdin));
    }
    states.forEach(state()::join);
    return out.toString();
  }

  private String group(Command.Group it, @Nullable String stdin) {
    Variables before = state().copy();
    String out = printed(run(it.body(), input(it.redirects(), stdin)), it.redirects());
    if (it.subshell()) {
      state().take(before);
    }
    return out;
  }

  private String branches(Command.Branches it, @Nullable String stdin) {
    String in = input(it.redirects(), stdin);
    var out = new StringBuilder(run(it.always(), in));
    it.words().forEach(expansion::text);
    Variables before = state().copy();
    Variables after = state().copy();
    for (Command maybe : it.maybe()) {
      state().take(before);
      out.append(run(maybe, in));
      after.join(state());
    }
    state().take(after);
    return printed(out.toString(), it.redirects());
  }

  private String loop(Command.Loop it, @Nullable String stdin) {
    String in = input(it.redirects(), stdin);
    var out = new StringBuilder();
    if (in != null && reads(it.condition())) {
      return printed(lines(it, in), it.redirects());
    }
    for (int round = 0; round < 2; round++) {
      Variables before = state().copy();
      out.append(run(it.condition(), in)).append(run(it.body(), in));
      boolean same = state().sameAs(before);
      state().join(before);
      if (same) {
        break;
      }
    }
    return printed(out.toString(), it.redirects());
  }

  /// Whether a command takes a line of the input.
  private static boolean reads(Command command) {
    return switch (command) {
      case Command.Simple it ->
          !it.words().isEmpty() && it.words().getFirst().equals(Word.plain("read"));
      case Command.Sequence it -> it.parts().stream().anyMatch(Commands::reads);
      case Command.AndOr it -> it.parts().stream().anyMatch(Commands::reads);
      case Command.Pipeline it -> it.parts().size() == 1 && reads(it.parts().getFirst());
      case Command.Group it -> reads(it.body());
      case Command.Branches _, Command.Loop _, Command.For _, Command.Function _, Command.Test _ ->
          false;
    };
  }

  /// `while read`: the body once for each line.
  private String lines(Command.Loop it, String in) {
    List<String> lines = in.lines().toList();
    var out = new StringBuilder();
    Variables before = state().copy();
    for (int i = 0; i < Math.min(lines.size(), MOST_ITEMS); i++) {
      out.append(run(it.condition(), lines.get(i) + "\n"));
      String rest = String.join("\n", lines.subList(i + 1, lines.size()));
      out.append(run(it.body(), rest.isEmpty() ? rest : rest + "\n"));
    }
    if (lines.size() > MOST_ITEMS) {
      out.append(run(it.condition(), Hole.TEXT)).append(run(it.body(), Hole.TEXT));
    }
    state().join(before);
    return out.toString();
  }

  private String each(Command.For it, @Nullable String stdin) {
    String in = input(it.redirects(), stdin);
    List<String> items = it.items() == null ? state().arguments : expansion.fields(it.items());
    if (items.size() > MOST_ITEMS) {
      items = new ArrayList<>(items.subList(0, MOST_ITEMS));
      items.add(Hole.TEXT);
    }
    var out = new StringBuilder();
    Variables before = state().copy();
    for (String item : items) {
      state().set(it.name(), item);
      out.append(run(it.body(), in));
    }
    state().join(before);
    return printed(out.toString(), it.redirects());
  }

  /// @param choices how many variables are still tried with each of their values
  private String simple(Command.Simple it, @Nullable String stdin, int choices) {
    if (choices > 0 && state().folders().size() > 1) {
      return wherever(it, stdin, choices - 1);
    }
    for (String name : choices > 0 ? Names.in(it) : List.<String>of()) {
      if (state().chooses(name)) {
        return chosen(it, name, stdin, choices - 1);
      }
    }
    return plain(it, stdin);
  }

  /// The command once for each folder that the line may be in.
  private String wherever(Command.Simple it, @Nullable String stdin, int choices) {
    Variables before = state().copy();
    var after = new ArrayList<Variables>();
    var out = new StringBuilder();
    for (String folder : before.folders()) {
      machine.step();
      state().take(before);
      state().in(folder);
      out.append(simple(it, stdin, choices));
      after.add(state().copy());
    }
    state().take(after.getFirst());
    after.forEach(state()::join);
    return out.toString();
  }

  /// The command once for each value that a variable may hold.
  private String chosen(Command.Simple it, String name, @Nullable String stdin, int choices) {
    Variables before = state().copy();
    var after = new ArrayList<Variables>();
    var out = new StringBuilder();
    for (List<String> value : before.choices(name)) {
      machine.step();
      state().take(before);
      state().choose(name, value);
      out.append(simple(it, stdin, choices));
      after.add(state().copy());
    }
    state().take(after.getFirst());
    after.forEach(state()::join);
    return out.toString();
  }

  private String plain(Command.Simple it, @Nullable String stdin) {
    var own = new LinkedHashMap<String, String>();
    for (Command.Assignment each : it.assignments()) {
      String value = each.value() == null ? null : expansion.text(each.value());
      List<String> list = expansion.fields(each.list());
      String index = each.index();
      if (index != null && (index.contains("$(") || index.contains("`"))) {
        machine.shell(": \"" + index.replace("\"", "\\\"") + "\"", null);
      }
      if (it.words().isEmpty() || each.value() == null) {
        state().assign(each, value, list);
      } else if (value != null) {
        own.put(each.name(), value);
      }
    }
    List<String> words = unaliased(expansion.fields(it.words()));
    String in = input(it.redirects(), stdin);
    if (words.isEmpty()) {
      return printed(it.redirects().isEmpty() || in == null ? "" : in, it.redirects());
    }
    return printed(named(words, in, own), it.redirects());
  }

  private List<String> unaliased(List<String> words) {
    String alias = words.isEmpty() ? null : state().aliases.get(words.getFirst());
    if (alias == null) {
      return words;
    }
    var all = new ArrayList<>(List.of(alias.strip().split("\\s+")));
    all.addAll(words.subList(1, words.size()));
    return all;
  }

  /// Runs what the words name, in a shell where functions and builtins hold.
  String named(List<String> words, @Nullable String stdin, Map<String, String> own) {
    Command function = state().functions.get(words.getFirst());
    if (function != null) {
      return machine.deeper(
          () -> {
            List<String> before = state().arguments;
            state().arguments = words.subList(1, words.size());
            String out = run(function, stdin);
            state().arguments = before;
            return out;
          });
    }
    Call call = call(words, stdin, own);
    String built = builtins.run(call, this);
    return built != null ? built : machine.dispatch(call);
  }

  private Call call(List<String> words, @Nullable String stdin, Map<String, String> own) {
    var env = new LinkedHashMap<>(machine.exports());
    String place = "";
    if (context != null) {
      context.env().forEach(env::putIfAbsent);
      place = context.place();
    }
    env.putAll(own);
    return new Call(words, stdin, env, place, machine);
  }

  /// What is read instead of the input so far.
  private @Nullable String input(List<Command.Redirect> redirects, @Nullable String stdin) {
    String in = stdin;
    for (Command.Redirect each : redirects) {
      boolean other = each.descriptor() != null && !each.descriptor().equals("0");
      if (other) {
        continue;
      }
      HereDocument document = each.document();
      in =
          switch (each.operator()) {
            case "<<<" -> expansion.text(each.target()) + "\n";
            case "<<", "<<-" -> document == null ? Hole.TEXT : expansion.text(document.body());
            case "<", "<>" -> content(expansion.text(each.target()));
            case "<&" -> Hole.TEXT;
            default -> in;
          };
    }
    return in;
  }

  private String content(String name) {
    String text = machine.file(name);
    return text == null ? Hole.TEXT : text;
  }

  /// What remains of what is printed behind redirections.
  private String printed(String out, List<Command.Redirect> redirects) {
    String rest = out;
    for (Command.Redirect each : redirects) {
      boolean writes = each.operator().startsWith(">") || each.operator().startsWith("&>");
      if (writes || each.operator().equals("<>")) {
        String target = expansion.text(each.target());
        boolean stdout = each.descriptor() == null || each.descriptor().equals("1");
        boolean duplicate = each.operator().equals(">&") && target.matches("\\d|-");
        if (!duplicate) {
          boolean append = each.operator().endsWith(">>");
          machine.writes(target, stdout ? rest : Hole.TEXT, append);
          rest = stdout ? "" : rest;
        }
      }
    }
    return rest;
  }
}
