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

  final Map<String, List<String>> values = new LinkedHashMap<>();
  final Set<String> exported = new LinkedHashSet<>();
  final Map<String, Command> functions = new LinkedHashMap<>();
  final Map<String, String> aliases = new LinkedHashMap<>();
  List<String> arguments = List.of();
  String folder;

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
    exported.clear();
    exported.addAll(other.exported);
    functions.clear();
    functions.putAll(other.functions);
    aliases.clear();
    aliases.putAll(other.aliases);
    arguments = other.arguments;
    folder = other.folder;
  }

  /// Keeps only what is the same in the other.
  void join(Variables other) {
    var names = new LinkedHashSet<>(values.keySet());
    names.addAll(other.values.keySet());
    for (String name : names) {
      if (!Objects.equals(values.get(name), other.values.get(name))) {
        values.put(name, List.of(Hole.TEXT));
      }
    }
    exported.addAll(other.exported);
    other.functions.forEach(functions::putIfAbsent);
    other.aliases.forEach(aliases::putIfAbsent);
    if (!arguments.equals(other.arguments)) {
      arguments = List.of(Hole.TEXT);
    }
    if (!folder.equals(other.folder)) {
      folder = Hole.TEXT;
    }
  }

  boolean sameAs(Variables other) {
    return values.equals(other.values) && folder.equals(other.folder);
  }

  void set(String name, String value) {
    values.put(name, List.of(value.length() > LONGEST ? Hole.TEXT : value));
  }

  @Nullable String get(String name) {
    List<String> value = values.get(name);
    return value == null ? null : value.isEmpty() ? "" : value.getFirst();
  }

  void assign(Command.Assignment it, @Nullable String value, List<String> list) {
    List<String> before = values.getOrDefault(it.name(), List.of());
    if (value == null) {
      var all = new ArrayList<String>(it.append() ? before : List.of());
      all.addAll(list);
      values.put(it.name(), all);
    } else if (it.index() != null) {
      var all = new ArrayList<>(before);
      int index = it.index().matches("\\d{1,3}") ? Integer.parseInt(it.index()) : 0;
      while (all.size() <= index) {
        all.add("");
      }
      all.set(index, it.append() ? all.get(index) + value : value);
      values.put(it.name(), all);
    } else if (it.append()) {
      set(it.name(), (before.isEmpty() ? "" : before.getFirst()) + value);
    } else {
      set(it.name(), value);
    }
  }
}
