package dev.pgwright.plan;

import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Sequence;
import dev.pgwright.plan.Action.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How sequences come, go and change, other than those behind identity columns.
final class SequencePlans {

  private SequencePlans() {}

  static void create(Draft draft, Sequence sequence) {
    if (sequence.ownedBy() != null && IdentityPlans.hands(draft, sequence)) {
      return;
    }
    var create =
        draft.add(
            Action.of(
                    "create sequence " + Draft.brief(sequence.name()),
                    Stage.NORMAL,
                    List.of(new Operation.Execute(Ddl.createSequence(sequence))),
                    sequence.ownedBy() != null
                            && !draft
                                .before
                                .objects()
                                .containsKey(Draft.table(sequence.ownedBy().qualified()))
                        ? List.of()
                        : List.of(
                            new Operation.Execute(
                                "DROP SEQUENCE IF EXISTS " + sequence.name().sql())))
                .creating(sequence.id()));
    if (sequence.ownedBy() != null) {
      draft.add(
          Action.of(
                  create.title(),
                  Stage.NORMAL,
                  List.of(owner(sequence.name(), sequence.ownedBy())),
                  List.of())
              .using(sequence.ownedBy())
              .after(create));
    }
  }

  static Operation owner(QualifiedName sequence, @Nullable ObjectId column) {
    return new Operation.Execute(
        "ALTER SEQUENCE "
            + sequence.sql()
            + " OWNED BY "
            + (column == null ? "NONE" : column.qualified().sql() + "." + column.partName().sql()));
  }

  static void alter(Draft draft, Sequence old, Sequence now) {
    draft.add(
        Action.of(
                "alter sequence " + Draft.brief(now.name()),
                Stage.NORMAL,
                sequence(old, now),
                sequence(now, old))
            .altering(now.id()));
  }

  private static List<Operation> sequence(Sequence from, Sequence to) {
    var operations = new ArrayList<Operation>();
    String head = "ALTER SEQUENCE " + to.name().sql();
    if (!from.type().equals(to.type())
        || !Ddl.sequenceOptions(from).equals(Ddl.sequenceOptions(to))) {
      operations.add(new Operation.Execute(head + " AS " + to.type() + Ddl.sequenceOptions(to)));
    }
    if (from.logged() != to.logged()) {
      operations.add(new Operation.Execute(head + (to.logged() ? " SET LOGGED" : " SET UNLOGGED")));
    }
    if (from.ownedBy() == null ? to.ownedBy() != null : !from.ownedBy().equals(to.ownedBy())) {
      operations.add(owner(to.name(), to.ownedBy()));
    }
    return operations;
  }

  static void drop(Draft draft, Sequence sequence) {
    var down = new ArrayList<Operation>();
    down.add(new Operation.Execute(Ddl.createSequence(sequence)));
    if (sequence.ownedBy() != null) {
      down.add(owner(sequence.name(), sequence.ownedBy()));
    }
    draft.add(
        Action.of(
                "drop sequence " + Draft.brief(sequence.name()),
                Stage.NORMAL,
                List.of(new Operation.Execute("DROP SEQUENCE " + sequence.name().sql())),
                down)
            .dropping(sequence.id())
            .losing("the position of " + sequence.name(), "note its last_value first"));
  }

  static void rename(Draft draft, Sequence old, Sequence now) {
    draft.add(
        Action.of(
                "rename " + old.name().name() + " to " + now.name().name(),
                Stage.NORMAL,
                List.of(rename(old.name(), now.name().name())),
                List.of(rename(now.name(), old.name().name())))
            .creating(now.id())
            .dropping(old.id()));
  }

  private static Operation rename(QualifiedName from, Name to) {
    return new Operation.Execute("ALTER SEQUENCE " + from.sql() + " RENAME TO " + to.sql());
  }
}
