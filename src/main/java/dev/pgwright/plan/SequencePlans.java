package dev.pgwright.plan;

import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Sequence;
import dev.pgwright.plan.Action.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How sequences come, go and change, other than those behind identity columns.
final class SequencePlans {

  /// Since when sequences can be unlogged.
  static final int UNLOGGED = 150000;

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
                  draft.stands(sequence.ownedBy().qualified())
                      ? List.of(owner(sequence.name(), null))
                      : List.of())
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
    ObjectId from = old.ownedBy();
    ObjectId to = now.ownedBy();
    if (from != null && to != null && !from.equals(to) && !draft.after.hasColumn(from)) {
      handOver(draft, old, now, from, to);
      return;
    }
    draft.add(
        Action.of(
                "alter sequence " + Draft.brief(now.name()),
                Stage.NORMAL,
                sequence(old, now),
                sequence(now, old))
            .altering(now.id()));
  }

  /// A sequence that outlives its column stands alone until the other one is there, which may wait
  /// for names that go with the first.
  private static void handOver(
      Draft draft, Sequence old, Sequence now, ObjectId from, ObjectId to) {
    String title = "alter sequence " + Draft.brief(now.name());
    Sequence same = old.ownedBy(to);
    var up = new ArrayList<Operation>(List.of(owner(now.name(), null)));
    up.addAll(sequence(same, now));
    var down = new ArrayList<Operation>(sequence(now, same));
    down.add(owner(now.name(), from));
    Action alone =
        draft.add(
            Action.of(title, Stage.NORMAL, up, down)
                .releasing(from, Draft.table(from.qualified())));
    draft.add(
        Action.of(
                title,
                Stage.NORMAL,
                List.of(owner(now.name(), to)),
                List.of(owner(now.name(), null)))
            .using(to)
            .after(alone));
  }

  private static List<Operation> sequence(Sequence from, Sequence to) {
    var operations = new ArrayList<Operation>();
    operations.addAll(options(from, to));
    if (from.logged() != to.logged()) {
      operations.add(logging(to));
    }
    if (from.ownedBy() == null ? to.ownedBy() != null : !from.ownedBy().equals(to.ownedBy())) {
      operations.add(owner(to.name(), to.ownedBy()));
    }
    return operations;
  }

  /// What changes the options of a sequence; where its position would be outside of its new bounds,
  /// it is moved to the nearest number within.
  static List<Operation> options(Sequence from, Sequence to) {
    String options = Ddl.alterSequence(from, to);
    if (options.isEmpty()) {
      return List.of();
    }
    var alter = new Operation.Execute("ALTER SEQUENCE " + to.name().sql() + options);
    boolean narrower = to.min() > from.min() || to.max() < from.max();
    if (!narrower || to.min() > from.max() || to.max() < from.min()) {
      return List.of(
          narrower ? new Operation.Execute(alter.sql() + " RESTART WITH " + to.start()) : alter);
    }
    long least = Math.max(from.min(), to.min());
    long most = Math.min(from.max(), to.max());
    return List.of(
        new Operation.Execute(
            String.format(
                Locale.ROOT,
                "SELECT setval(%s, LEAST(GREATEST(last_value, %d), %d),"
                    + " is_called AND last_value BETWEEN %d AND %d) FROM %s",
                new Literal(to.name().sql()).sql(),
                least,
                most,
                least,
                most,
                to.name().sql())),
        alter);
  }

  static Operation logging(Sequence it) {
    return new Operation.Execute(
        "ALTER SEQUENCE " + it.name().sql() + (it.logged() ? " SET LOGGED" : " SET UNLOGGED"));
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
