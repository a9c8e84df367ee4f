package dev.pgwright.rules;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// Actions of `alter table` on tables that others may use.
public final class OnTable {

  private OnTable() {}

  /// Looks at one action.
  ///
  /// @param <A> the kind of action
  public interface Look<A extends AlterAction> {

    /// What is wrong with it; mostly nothing.
    List<Hazard> at(A action, QualifiedName table);
  }

  /// What is found in the actions of one kind, in their order.
  public static <A extends AlterAction> List<Hazard> each(
      Statement statement, Scene scene, Class<A> kind, Look<A> look) {
    if (!(statement instanceof Alter.AlterTable alter) || alter.kind() == ObjectClass.INDEX) {
      return List.of();
    }
    List<A> actions = ofKind(kind, alter.actions());
    if (actions.isEmpty() || !scene.inUse(alter.name())) {
      return List.of();
    }
    QualifiedName table = scene.resolve(alter.name());
    var found = new ArrayList<Hazard>();
    for (A action : actions) {
      found.addAll(look.at(action, table));
    }
    return found;
  }

  private static <A> List<A> ofKind(Class<A> kind, List<AlterAction> actions) {
    List<A> found = List.of();
    for (AlterAction action : actions) {
      if (kind.isInstance(action)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(kind.cast(action));
      }
    }
    return found;
  }
}
