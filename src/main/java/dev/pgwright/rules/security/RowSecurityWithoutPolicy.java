package dev.pgwright.rules.security;

import dev.pgwright.model.Name;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `enable row level security` on a table without a policy hides every row from everybody but the
/// owner.
final class RowSecurityWithoutPolicy implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("row-security-without-policy", "Row security without a policy")
          .about(Alter.AlterTable.class, Drop.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case Alter.AlterTable alter
          when alter.actions().stream()
                  .anyMatch(
                      it ->
                          it instanceof AlterAction.RowSecurity(_, var action)
                              && action.equals("enable"))
              && scene.inUse(alter.name())
              && policies(alter.name(), scene).isEmpty() ->
          found(alter, alter.name(), scene);
      case Drop drop when drop.kind() == ObjectClass.POLICY -> last(drop, scene);
      default -> List.of();
    };
  }

  private static List<Hazard> last(Drop drop, Scene scene) {
    ObjectRef policy = drop.objects().getFirst();
    ObjectName table = policy.on();
    return table != null
            && scene.inUse(table)
            && scene.relation(table).rowSecurity()
            && policies(table, scene).equals(List.of(policy.name().name()))
        ? found(drop, table, scene)
        : List.of();
  }

  /// The policies that let rows through, as far as they are known.
  private static List<Name> policies(ObjectName table, Scene scene) {
    return scene.relation(table).policies().stream()
        .filter(
            it ->
                !scene.before(
                    Create.CreatePolicy.class,
                    made ->
                        !made.permissive()
                            && made.name().equals(it)
                            && scene.same(made.table(), table)))
        .toList();
  }

  private static List<Hazard> found(Statement at, ObjectName table, Scene scene) {
    boolean follows =
        scene.laterTogether(
            Create.CreatePolicy.class, it -> it.permissive() && scene.same(it.table(), table));
    return follows
        ? List.of()
        : Hazard.of(
            INFO,
            at,
            table.sql() + ": without a policy nobody but the owner sees a row from commit on",
            "CREATE POLICY before it, in the same transaction");
  }
}
