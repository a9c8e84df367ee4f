package dev.pgwright.rules.loss;

import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `drop extension` deletes its types and functions, with `cascade` the columns of its types.
final class DropExtension implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("drop-extension", "An extension is dropped").about(Drop.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return statement instanceof Drop drop && drop.kind() == ObjectClass.EXTENSION
        ? Hazard.of(
            INFO,
            statement,
            "extension "
                + drop.objects().getFirst().name().sql()
                + ": its types and functions are gone"
                + (drop.cascade() ? ", and every column and index that uses them" : ""),
            "look at what depends on it, and never with CASCADE")
        : List.of();
  }
}
