package dev.pgwright.guard.run;

import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A program that would be run.
///
/// @param words its name and arguments
/// @param stdin what it would read; null when nothing is fed to it
/// @param env variables that the line sets for it
/// @param place where it runs, for example `docker:db/`; empty for here
public record Call(
    List<String> words,
    @Nullable String stdin,
    Map<String, String> env,
    String place,
    Machine machine) {

  public Call {
    words = List.copyOf(words);
    env = new LinkedHashMap<>(env);
  }

  /// The last part of the program's path.
  public String name() {
    return base(words.getFirst());
  }

  /// The words behind the name.
  public List<String> arguments() {
    return words.subList(1, words.size());
  }

  /// The same with other words.
  public Call with(List<String> others) {
    return new Call(others, stdin, env, place, machine);
  }

  /// The same with one more variable.
  public Call with(String name, String value) {
    var more = new LinkedHashMap<>(env);
    more.put(name, value);
    return new Call(words, stdin, more, place, machine);
  }

  /// The same, running elsewhere.
  public Call at(String other) {
    return new Call(words, stdin, env, place + other, machine);
  }

  /// The same with another input.
  public Call reading(@Nullable String input) {
    return new Call(words, input, env, place, machine);
  }

  /// Runs what stands from a word on as a program of its own.
  public String runFrom(int index) {
    return index >= words.size() ? "" : machine.dispatch(with(words.subList(index, words.size())));
  }

  /// A variable as the program would see it; null when it is not set.
  public @Nullable String variable(String name) {
    String value = env.get(name);
    return value != null ? value : place.isEmpty() ? machine.processVariable(name) : null;
  }

  /// Reports a risk.
  public void add(Risk risk, String rule, String message, @Nullable String remedy, Target target) {
    machine.report().add(new Found(risk, rule, message, remedy, target, name(), null));
  }

  /// The command on one line, shortened.
  public String shown() {
    String line = String.join(" ", words).replaceAll("\\s+", " ");
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }

  /// Words that are no options.
  public List<String> plainWords() {
    var plain = new ArrayList<String>();
    for (String word : arguments()) {
      if (!word.startsWith("-")) {
        plain.add(word);
      }
    }
    return plain;
  }

  /// Whether one of the arguments is one of these.
  public boolean has(String... options) {
    return arguments().stream().anyMatch(List.of(options)::contains);
  }

  static String base(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    name = name.substring(name.lastIndexOf('\\') + 1);
    return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
  }
}
