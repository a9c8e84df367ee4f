package dev.pgwright.replay;

import dev.pgwright.model.QualifiedName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Which objects hang on which.
final class Links {

  private final Map<QualifiedName, SequencedSet<QualifiedName>> ends = new LinkedHashMap<>();

  List<QualifiedName> of(QualifiedName from) {
    SequencedSet<QualifiedName> found = ends.get(from);
    return found == null ? List.of() : List.copyOf(found);
  }

  void add(QualifiedName from, QualifiedName to) {
    ends.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
  }

  void remove(QualifiedName from, QualifiedName to) {
    SequencedSet<QualifiedName> found = ends.get(from);
    if (found != null) {
      found.remove(to);
    }
  }
}
