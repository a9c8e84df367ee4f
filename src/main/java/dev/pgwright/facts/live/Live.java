package dev.pgwright.facts.live;

import dev.pgwright.model.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a running server says besides its schema.
///
/// @param sizes of tables and materialized views
/// @param settings of a new session, by name in lower case, as far as they can be told: of
///   `lock_timeout`, `timezone` and the like what the server, the database and the role say
/// @param open transactions of others that have been open for a minute, the longest first, and
///   prepared ones
/// @param notes what could not be read, one sentence each
public record Live(
    Map<QualifiedName, Size> sizes,
    Map<String, String> settings,
    List<OpenTransaction> open,
    List<String> notes) {

  /// Nothing is known.
  public static final Live NOTHING =
      new Live(new LinkedHashMap<>(), new LinkedHashMap<>(), List.of(), List.of());

  public Live {
    sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    open = List.copyOf(open);
    notes = List.copyOf(notes);
  }

  /// The size of a relation; empty when it is not known.
  public Optional<Size> size(QualifiedName relation) {
    return Optional.ofNullable(sizes.get(relation));
  }

  /// The same with some settings said by somebody else.
  public Live with(Map<String, String> others) {
    var all = new LinkedHashMap<>(settings);
    all.putAll(others);
    return new Live(sizes, all, open, notes);
  }
}
