package dev.pgwright.rules.about;

import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// What `drop` takes from others.
public final class Dropped {

  private Dropped() {}

  /// The relations of a kind that a statement drops on the way up, without those that nobody else
  /// uses and those that are known not to be there.
  public static List<ObjectRef> relations(Statement statement, Scene scene, ObjectClass kind) {
    return scene.downgrade()
        ? List.of()
        : of(statement, kind).stream()
            .filter(it -> scene.inUse(it.name()) && !scene.missing(it.name()))
            .toList();
  }

  /// The objects of a kind that a statement drops.
  public static List<ObjectRef> of(Statement statement, ObjectClass kind) {
    return statement instanceof Drop drop && drop.kind() == kind ? drop.objects() : List.of();
  }
}
