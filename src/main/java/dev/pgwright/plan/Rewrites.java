package dev.pgwright.plan;

import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import java.util.ArrayList;
import java.util.List;

/// Columns of a table that are written again in place, all of them at once.
final class Rewrites {

  private Rewrites() {}

  /// Takes in what has been collected for every table.
  static void plan(Draft draft) {
    draft.rewrites.forEach((table, actions) -> draft.add(merged(draft, table, actions)));
  }

  private static Action merged(Draft draft, QualifiedName table, List<Action> actions) {
    var columns = new ArrayList<ObjectId>();
    actions.forEach(it -> columns.addAll(it.alters()));
    Action all =
        Action.of(
            "alter "
                + String.join(" and ", columns.stream().map(it -> it.partName().value()).toList())
                + " of "
                + Draft.brief(table),
            draft.policy.sizes().small(table) ? Stage.SWAP : Stage.LONG,
            joined(table, actions.stream().map(Action::up).toList()),
            joined(table, actions.stream().map(Action::down).toList()));
    for (Action it : actions) {
      all = all.creating(it.creates()).dropping(it.drops()).locking(it.locks());
    }
    return all.altering(columns.toArray(ObjectId[]::new));
  }

  /// The types in one statement, between what comes before and after each of them.
  private static List<Operation> joined(QualifiedName table, List<List<Operation>> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    var before = new ArrayList<Operation>();
    var types = new ArrayList<String>();
    var after = new ArrayList<Operation>();
    String head = Ddl.alter(table, "").getFirst();
    for (List<Operation> part : parts) {
      List<Operation> target = before;
      for (Operation it : part) {
        if (it instanceof Operation.SetType) {
          Ddl.of(it).forEach(sql -> types.add(sql.substring(head.length())));
          target = after;
        } else {
          target.add(it);
        }
      }
    }
    before.add(new Operation.Execute(head + String.join(", ", types)));
    before.addAll(after);
    return before;
  }
}
