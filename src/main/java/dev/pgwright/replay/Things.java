package dev.pgwright.replay;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.ObjectClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The objects of a world that are no relations, indexes or types.
public final class Things {

  private final Map<String, Thing> all = new LinkedHashMap<>();
  private final Undo undo;

  Things(Undo undo) {
    this.undo = undo;
  }

  /// One of them, overloaded or not.
  ///
  /// @param on as in [Thing]
  public Optional<Thing> find(ObjectClass kind, QualifiedName name, @Nullable QualifiedName on) {
    return all.values().stream()
        .filter(it -> it.kind() == kind && it.name().equals(name))
        .filter(it -> on == null || on.equals(it.on()))
        .findFirst();
  }

  /// All of a kind, in the order they were created.
  public List<Thing> of(ObjectClass kind) {
    return all.values().stream().filter(it -> it.kind() == kind).toList();
  }

  /// All on a table, in the order they were created.
  public List<Thing> on(QualifiedName table) {
    return all.values().stream().filter(it -> table.equals(it.on())).toList();
  }

  /// Whether there is one that is the same but for what it uses.
  public boolean has(Thing thing) {
    return all.containsKey(thing.key());
  }

  List<Thing> all() {
    return List.copyOf(all.values());
  }

  void put(Thing thing) {
    swap(thing.key(), thing);
  }

  void remove(Thing thing) {
    swap(thing.key(), null);
  }

  private void swap(String key, @Nullable Thing next) {
    Thing before = next == null ? all.remove(key) : all.put(key, next);
    undo.note(() -> swap(key, before));
  }
}
