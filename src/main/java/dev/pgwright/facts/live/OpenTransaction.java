package dev.pgwright.facts.live;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A transaction of another session that has been open for long, or a prepared one.
///
/// @param who for example `process 4711 (psql, idle in transaction)`
/// @param seconds since it began
/// @param snapshot whether concurrent index builds wait for it
/// @param locks that it holds on relations, the strongest of each
public record OpenTransaction(
    String who, long seconds, boolean snapshot, Map<QualifiedName, Lock> locks) {

  public OpenTransaction {
    locks = Collections.unmodifiableMap(new LinkedHashMap<>(locks));
  }

  /// Whether a lock on a relation has to wait for it.
  public boolean blocks(QualifiedName relation, Lock wanted) {
    Lock held = locks.get(relation);
    return held != null && held.conflicts(wanted);
  }
}
