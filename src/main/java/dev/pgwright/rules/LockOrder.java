package dev.pgwright.rules;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.effect.Effect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The orders in which transactions take locks that block others.
final class LockOrder {

  /// Two tables, the first of which was locked first.
  private record Pair(QualifiedName first, QualifiedName second) {}

  /// Where that was.
  private record Seen(int transaction, String place) {}

  /// Tables of a transaction that are compared with those after them; a transaction that locks more
  /// is in everybody's way anyway.
  private static final int MOST = 50;

  private final Map<Pair, Seen> seen = new LinkedHashMap<>();

  /// Two tables that two transactions lock the other way round.
  ///
  /// @param other where the other transaction does so, as `file:line`
  record Crossed(QualifiedName first, QualifiedName second, String other) {}

  /// Notes the locks of a statement; the first pair that an earlier transaction locked the other
  /// way round.
  Optional<Crossed> note(Scene scene, String place) {
    List<QualifiedName> held =
        scene.transactions().open()
            ? scene.transactions().held().entrySet().stream()
                .filter(it -> it.getValue().blocksWrites() && table(it.getKey(), scene))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .toList()
            : List.of();
    Optional<Crossed> crossed = Optional.empty();
    int now = scene.transactions().number();
    for (Effect.Held next : scene.effect().locks()) {
      if (!next.mode().blocksWrites()
          || held.contains(next.relation())
          || !table(next.relation(), scene)) {
        continue;
      }
      for (QualifiedName first : held) {
        Seen other = seen.get(new Pair(next.relation(), first));
        seen.putIfAbsent(new Pair(first, next.relation()), new Seen(now, place));
        if (other != null && other.transaction() != now && crossed.isEmpty()) {
          crossed = Optional.of(new Crossed(first, next.relation(), other.place()));
        }
      }
    }
    return crossed;
  }

  private static boolean table(QualifiedName name, Scene scene) {
    return scene.inUse(name)
        && scene.world().index(name).isEmpty()
        && scene.world().assumed(name).parents().isEmpty();
  }
}
