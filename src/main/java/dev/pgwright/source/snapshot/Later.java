package dev.pgwright.source.snapshot;

import dev.pgwright.model.Access;
import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.model.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keys that files of an earlier build do not have, with what was true of everything that it read.
///
/// A key that is added to a record and may not be null gets a line here, or files become files of
/// another [Snapshot#VERSION].
final class Later {

  private record Key(Class<?> type, String name, Object value) {}

  private static final List<Key> KEYS =
      List.of(
          new Key(Schema.class, "access", Access.NONE),
          new Key(Table.class, "descent", new Table.Descent.None()),
          new Key(Column.class, "origin", Column.Origin.LOCAL),
          new Key(Column.NotNull.class, "origin", Column.Origin.LOCAL),
          new Key(Constraint.class, "clustered", false),
          new Key(Constraint.class, "origin", Column.Origin.LOCAL),
          new Key(Index.class, "statistics", List.of()),
          new Key(Trigger.class, "otherwise", List.of()));

  private Later() {}

  /// What an earlier build would have said; null for what every build says.
  static @Nullable Object value(Class<?> type, String key) {
    return KEYS.stream()
        .filter(it -> it.type() == type && it.name().equals(key))
        .map(Key::value)
        .findFirst()
        .orElse(null);
  }
}
