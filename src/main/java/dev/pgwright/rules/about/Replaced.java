package dev.pgwright.rules.about;

import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Statement;

/// Relations that come in the place of others.
public final class Replaced {

  private Replaced() {}

  /// Whether a statement makes something that can be read by a name.
  public static boolean by(Statement statement, ObjectName name, Scene scene) {
    return switch (statement) {
      case Create.CreateTable made -> scene.same(made.name(), name);
      case Create.CreateTableAs made -> scene.same(made.name(), name);
      case Create.CreateView made -> scene.same(made.name(), name);
      case Alter.Rename rename ->
          rename.partKind() == null
              && rename.object().kind() != ObjectClass.INDEX
              && rename.to().equals(name.name());
      default -> false;
    };
  }

  /// Whether something follows in the same transaction that can be read by a name.
  public static boolean together(ObjectName name, Scene scene) {
    return scene.laterTogether(Statement.class, it -> by(it, name, scene));
  }
}
