package dev.pgwright.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An object that is carried as the server defines it.
///
/// @param relations the relations that it is about, in order: one for what is a part of a relation,
///   the tables that a publication names; empty for everything else
/// @param creation the statements that create it, in order, each without the closing semicolon
/// @param fixed what no statement can change in place
/// @param settings what can be changed in place, in order; names are unique
public record Defined(
    ObjectId id,
    List<QualifiedName> relations,
    List<String> creation,
    String fixed,
    List<Setting> settings)
    implements SchemaObject {

  /// One thing that can be changed without a replacement.
  ///
  /// @param name what it is, for example `option host`
  /// @param set changes it to this value where the object has another; null where it has to go and
  ///   come
  /// @param add gives it to an object that has none; null when that is not possible
  /// @param drop takes it away; null when that is not possible
  public record Setting(
      String name, @Nullable String set, @Nullable String add, @Nullable String drop) {}

  public Defined {
    relations = List.copyOf(relations);
    creation = List.copyOf(creation);
    settings = List.copyOf(settings);
  }

  public Optional<Setting> setting(String name) {
    return settings.stream().filter(it -> it.name().equals(name)).findFirst();
  }
}
