package dev.pgwright.replay.effect;

import dev.pgwright.model.Name;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Replay;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.ObjectClass;
import java.util.List;

/// What `create or replace view` may change.
final class Views {

  private Views() {}

  /// A view over several relations, or over a materialized one, takes no changes of its own.
  static void changed(Relation view, World world, Tally tally) {
    boolean several = view.uses().size() > 1;
    boolean stored =
        Dependents.closureDown(view, world).stream()
            .anyMatch(it -> it.kind() == Relation.Kind.MATERIALIZED_VIEW);
    boolean own =
        world.things().on(view.name()).stream().anyMatch(it -> it.kind() != ObjectClass.POLICY);
    if (view.known() && !own && (several || stored)) {
      tally.fails("cannot change view \"" + view.name().name() + "\"");
    }
  }

  static void replaced(Create.CreateView view, Relation before, Tally tally) {
    World after = tally.world.copy();
    Replay.apply(view, after);
    Relation now = after.assumed(before.name());
    if (!now.known()) {
      return;
    }
    List<Name> old = before.columns().stream().map(it -> it.name()).toList();
    List<Name> columns = now.columns().stream().map(it -> it.name()).toList();
    if (columns.size() < old.size()) {
      tally.fails("cannot drop columns from view");
      return;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!old.get(i).equals(columns.get(i)) && !columns.get(i).value().startsWith("?")) {
        tally.fails(
            "cannot change name of view column \""
                + old.get(i)
                + "\" to \""
                + columns.get(i)
                + "\"");
        return;
      }
    }
  }
}
