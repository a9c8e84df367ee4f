package dev.pgwright.rules.breakage;

import dev.pgwright.model.Name;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.SequenceOption;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// `restart`, another increment or other bounds of a sequence make numbers repeat, run out or leave
/// gaps.
final class SequenceMoved implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.warning("sequence-moved", "A sequence is set to another number")
          .about(Alter.AlterSequence.class, Alter.AlterTable.class);

  private static final List<String> MOVING =
      List.of("restart", "increment", "maxvalue", "minvalue", "cycle");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case Alter.AlterSequence sequence when scene.inUse(sequence.name()) ->
          found(sequence, sequence.name().sql(), sequence.options());
      case Alter.AlterTable alter when scene.inUse(alter.name()) -> {
        var found = new ArrayList<Hazard>();
        for (AlterAction action : alter.actions()) {
          if (action instanceof AlterAction.SetIdentity(_, var column, var options)
              && !scene.before(
                  Alter.AlterTable.class,
                  it -> scene.same(it.name(), alter.name()) && adds(it, column))) {
            found.addAll(found(action, alter.name().sql() + "." + column.sql(), options));
          }
        }
        yield found;
      }
      default -> List.of();
    };
  }

  private static boolean adds(Alter.AlterTable alter, Name column) {
    return alter.actions().stream()
        .anyMatch(
            it ->
                (it instanceof AlterAction.AddIdentity add && add.column().equals(column))
                    || (it instanceof AlterAction.AddColumn(_, var made, _)
                        && made.name().equals(column)));
  }

  private static List<Hazard> found(Node at, String what, List<SequenceOption> options) {
    return options.stream().map(SequenceOption::name).anyMatch(MOVING::contains)
        ? Hazard.of(
            INFO,
            at,
            what + ": numbers that rows have may come again, and inserts fail, or they run out",
            "setval() to more than the largest number, and only upwards")
        : List.of();
  }
}
