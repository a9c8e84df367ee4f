package dev.pgwright.guard.run;

import dev.pgwright.guard.shell.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a shell remembers.
final class Variables {

  private static final int LONGEST = 1 << 20;
  private static final int MOST_CHOICES = 4;

  /// Stands for a variable that is not set.
  private static final List<String> UNSET = List.of("unset", "\0");

  final Map<String, List<String>> values = new LinkedHashMap<>();

  /// What variables may hold whose value depends on what has run before.
  private final Map<String, List<List<String>>> choices = new LinkedHashMap<>();

  /// Variables that are taken not to be set.
  final Set<String> gone = new LinkedHashSet<>();

  final Set<String> exported = new LinkedHashSet<>();
  final Map<String, Command> functions = new LinkedHashMap<>();
  final Map<String, String> aliases = new LinkedHashMap<>();
  final Map<String, String> references = new LinkedHashMap<>();
  List<String> arguments = List.of();
  final List<String> left = new ArrayList<>();

  /// Folders of which it is not known which one is meant; none where it is.
  private final List<String> folders = new ArrayList<>();

  String folder;
  String previous = Hole.TEXT;

  Variables(String folder) {
    this.folder = folder;
  }

  Variables copy() {
    var copy = new Variables(folder);
    copy.take(this);
    return copy;
  }

  /// Becomes the same as another.
  void take(Variables other) {
    values.clear();
    values.putAll(other.values);
    choices.clear();
    choices.putAll(other.choices);
    gone.clear();
    gone.addAll(other.gone);
    exported.clear();
    exported.addAll(other.exported);
    functions.clear();
    functions.putAll(other.functions);
    aliases.clear();
    aliases.putAll(other.aliases);
    references.clear();
    references.putAll(other.references);
    arguments = other.arguments;
    in(other.folder);
    folders.addAll(other.folders);
    previous = other.previous;
    left.clear();
    left.addAll(other.left);
  }

  /// Keeps only what is the same in the other.
  void join(Variables other) {
    var names = new LinkedHashSet<>(values.keySet());
    names.addAll(other.values.keySet());
    for (String name : names) {
      if (!Objects.equals(values.get(name), other.values.get(name))) {
        List<List<String>> all = new ArrayList<>(choices(name));
        other.choices(name).stream().filter(it -> !all.contains(it)).forEach(all::add);
        values.put(name, List.of(Hole.TEXT));
        choices.remove(name);
        if (all.size() <= MOST_CHOICES) {
          choices.put(name, all);
        }
      } else if (!choices(name).equals(other.choices(name))) {
        choices.remove(name);
      }
    }
    exported.addAll(other.exported);
    other.functions.forEach(functions::putIfAbsent);
    other.aliases.forEach(aliases::putIfAbsent);
    other.references.forEach(references::putIfAbsent);
    if (arguments.isEmpty()) {
      arguments = other.arguments;
    } else if (!other.arguments.isEmpty() && !arguments.equals(other.arguments)) {
      arguments = List.of(Hole.TEXT);
    }
    if (!folder.equals(other.folder) || !folders.equals(other.folders)) {
      var all = new LinkedHashSet<>(folders());
      all.addAll(other.folders());
      folders.clear();
      folders.addAll(all.size() <= MOST_CHOICES ? all : List.of());
      folder = Hole.TEXT;
    }
  }

  /// Where the line may be: one folder, or several.
  List<String> folders() {
    return folders.isEmpty() ? List.of(folder) : List.copyOf(folders);
  }

  /// Decides for a folder.
  void in(String one) {
    folder = one;
    folders.clear();
  }

  /// What a variable may hold: one value, or several; its only one may be that it is not set.
  List<List<String>> choices(String name) {
    List<List<String>> several = choices.get(name);
    List<String> one = values.get(name);
    return several != null ? several : List.of(one == null ? UNSET : one);
  }

  /// The value of a variable, also where it may not be set.
  @Nullable String likely(String name) {
    List<List<String>> set = choices(name).stream().filter(it -> !it.equals(UNSET)).toList();
    return set.size() == 1 && !set.getFirst().isEmpty() ? set.getFirst().getFirst() : get(name);
  }

  /// Whether a variable may hold several values that are known.
  boolean chooses(String name) {
    return choices.containsKey(name);
  }

  /// Decides for one of the values.
  void choose(String name, List<String> value) {
    if (value.equals(UNSET)) {
      values.remove(name);
      gone.add(name);
    } else {
      values.put(name, value);
    }
    choices.remove(name);
  }

  void put(String name, List<String> value) {
    gone.remove(name);
    values.put(name, value);
    choices.remove(name);
  }

  void unset(String name) {
    values.remove(name);
    choices.remove(name);
    functions.remove(name);
  }

  boolean sameAs(Variables other) {
    return values.equals(other.values) && folder.equals(other.folder);
  }

  void set(String name, String value) {
    put(name, List.of(value.length() > LONGEST ? Hole.TEXT : value));
  }

  /// The characters at which words are split: `IFS`.
  String separators() {
    String own = get("IFS");
    return own == null || Hole.in(own) ? " \t\n" : own;
  }

  /// The name that a name stands for; itself unless `declare -n` says otherwise.
  String meant(String name) {
    return references.getOrDefault(name, name);
  }

  @Nullable String get(String name) {
    List<String> value = values.get(name);
    return value == null ? null : value.isEmpty() ? "" : value.getFirst();
  }

  void assign(Command.Assignment it, @Nullable String value, List<String> list) {
    String name = meant(it.name());
    List<String> before = values.getOrDefault(name, List.of());
    if (value == null) {
      var all = new ArrayList<String>(it.append() ? before : List.of());
      for (String each : list) {
        int close = each.startsWith("[") ? each.indexOf("]=") : -1;
        if (close > 0) {
          element(name, each.substring(1, close), each.substring(close + 2), all);
        } else {
          all.add(each);
        }
      }
      put(name, all);
    } else if (it.index() != null) {
      var all = new ArrayList<>(before);
      List<String> old = values.get(key(name, it.index()));
      String first = it.append() && old != null && !old.isEmpty() ? old.getFirst() : "";
      element(name, it.index(), first + value, all);
      put(name, all);
    } else if (it.append()) {
      set(name, (before.isEmpty() ? "" : before.getFirst()) + value);
    } else {
      set(name, value);
    }
  }

  /// Keeps one element, both by its index and by its key.
  private void element(String name, String index, String value, List<String> all) {
    put(key(name, index), List.of(value));
    if (index.matches("\\d{1,3}")) {
      int at = Integer.parseInt(index);
      while (all.size() <= at) {
        all.add("");
      }
      all.set(at, value);
    } else {
      all.add(value);
    }
  }

  /// The name under which an element of an array is kept.
  static String key(String name, String index) {
    return name + "[" + index.replaceAll("[\"']", "") + "]";
  }
}
