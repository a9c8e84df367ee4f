package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Columns that get another type beside live traffic: twins follow them, are filled in batches and
/// proven, then change places with them in one short transaction, then the old ones go.
///
/// Every step has its mirror image: what is done for the twins on the way there is done for the old
/// columns on the way back, so that the state between two steps is the same in both directions.
final class Expansion {

  private final Draft draft;
  private final Side there;
  private final Side back;
  private final List<QualifiedName> tables;
  private final Set<ObjectId> later;
  private final List<Action> all = new ArrayList<>();
  private List<Action> barrier = List.of();
  private List<Action> proven = List.of();
  private final List<Action> next = new ArrayList<>();

  /// @param there leads to the newer schema
  /// @param back leads to the older one
  /// @param tables all that take part, referenced ones first
  /// @param later what gets its wanted form after the swap
  Expansion(Draft draft, Side there, Side back, List<QualifiedName> tables, Set<ObjectId> later) {
    this.draft = draft;
    this.there = there;
    this.back = back;
    this.tables = List.copyOf(tables);
    this.later = later;
  }

  Side there() {
    return there;
  }

  List<QualifiedName> tables() {
    return tables;
  }

  Swap swap() {
    return new Swap(there, back, tables, false);
  }

  /// The tables whose columns get twins.
  List<QualifiedName> own() {
    return tables.stream().filter(it -> !there.twins(it).isEmpty()).toList();
  }

  /// Finds all actions; [#commit] makes them part of the plan.
  Expansion planned() {
    prepare();
    proven = barrier;
    complete();
    return this;
  }

  /// What has to be done before anything that is in the way goes for a moment.
  List<Action> proven() {
    return proven;
  }

  /// What has to be done before the columns change further.
  List<Action> last() {
    return barrier;
  }

  private void prepare() {
    there.types().forEach(it -> put(type(it, it.creation()).saying(List.of(), List.of(it.drop()))));
    proceed();
    own().forEach(it -> put(starting(it)));
    proceed();
    own().forEach(it -> put(filling(it)));
    proceed();
    own().forEach(table -> there.indexes(table).forEach(it -> put(building(it, table))));
    proceed();
    there.outward().forEach(it -> put(adding(it)));
    proceed();
    tables.forEach(it -> put(validating(it)));
    proceed();
    own().forEach(it -> put(settling(it)));
    proceed();
  }

  private void complete() {
    put(swapping());
    proceed();
    swap().later().stream().filter(Constraint::validated).forEach(it -> put(proving(it)));
    proceed();
    back.outward().forEach(it -> put(dropping(it)));
    proceed();
    own().forEach(it -> put(finishing(it)));
    proceed();
    back.types()
        .forEach(it -> put(type(it, it.drop().sql()).preparing(List.of(it.creationUnlessThere()))));
    proceed();
  }

  /// All statements there and back, but for the batches, as one transaction could run them.
  List<String> rehearsal() {
    var statements = new ArrayList<String>();
    all.forEach(it -> it.up().forEach(one -> rehearse(one, statements)));
    for (Action it : all.reversed()) {
      it.prepare().forEach(one -> rehearse(one, statements));
      it.down().forEach(one -> rehearse(one, statements));
    }
    return statements;
  }

  private static void rehearse(Operation operation, List<String> statements) {
    switch (operation) {
      case Operation.CreateIndex it ->
          statements.addAll(Ddl.of(new Operation.CreateIndex(it.index(), false)));
      case Operation.DropIndex it ->
          statements.addAll(
              Ddl.of(new Operation.DropIndex(it.index(), it.table(), false, it.ifExists())));
      case Operation.Execute it when it.sql().startsWith("DO $backfill$") -> {}
      default -> statements.addAll(Ddl.of(operation));
    }
  }

  /// The actions become part of the plan.
  void commit() {
    all.forEach(draft::addBare);
    there.parts().stream()
        .filter(it -> draft.before.find(it.id()).isEmpty())
        .forEach(
            it -> {
              switch (it) {
                case Part.Plain(var index, _) -> IndexPlans.report(draft, index);
                case Part.Key(var key, _) -> ConstraintPlans.report(draft, key);
                case Part.Rule(var rule, _) -> ConstraintPlans.report(draft, rule);
              }
            });
  }

  private void put(Action action) {
    if (action.up().isEmpty() && action.down().isEmpty()) {
      return;
    }
    Action tied = action.after(barrier.toArray(Action[]::new));
    all.add(tied);
    next.add(tied);
  }

  private void proceed() {
    if (!next.isEmpty()) {
      barrier = List.copyOf(next);
      next.clear();
    }
  }

  private static Action type(Side.Sort type, String up) {
    return Action.of(
        "replace type " + Draft.brief(type.wanted().name()),
        Stage.NORMAL,
        List.of(Side.execute(up)),
        List.of());
  }

  private Action starting(QualifiedName table) {
    return Action.of(
            "start changing " + columns(table),
            Stage.NORMAL,
            there.expand(table),
            there.retract(table))
        .creating(
            draft.old.children(table).isEmpty()
                ? List.of()
                : there.own(table).stream().map(it -> Draft.column(table, it.name())).toList())
        .using(types(table))
        .locking(draft.exclusive(table));
  }

  private Action filling(QualifiedName table) {
    return Action.of("copy " + columns(table), Stage.BACKFILL, there.fill(table), List.of())
        .locking(draft.held(table, Lock.SHARE_UPDATE_EXCLUSIVE, Work.BATCHES));
  }

  private Action building(Index index, QualifiedName table) {
    return IndexPlans.building(draft, index, table);
  }

  private Action adding(Constraint key) {
    return Action.of(
            "add " + key.name(),
            Stage.NORMAL,
            List.of(new Operation.AddConstraint(key, key.enforced())),
            List.of(ConstraintPlans.drop(key)))
        .locking(ConstraintPlans.adding(draft, key));
  }

  private Action validating(QualifiedName table) {
    var up = new ArrayList<Operation>(there.validate(table));
    var held = new ArrayList<Held>(draft.held(table, Lock.SHARE_UPDATE_EXCLUSIVE, Work.SCAN));
    for (Constraint it : there.outward()) {
      if (it.table().equals(table) && it.validated() && it.references() != null) {
        up.add(new Operation.ValidateConstraint(table, it.name()));
        held.addAll(draft.heldByParts(it.references(), Lock.ROW_SHARE, Work.SCAN));
      }
    }
    return Action.of("prove " + columns(table), Stage.VALIDATE, up, List.of()).locking(held);
  }

  private Action settling(QualifiedName table) {
    return Action.of(
            "settle " + columns(table), Stage.NORMAL, there.settle(table), there.unsettled(table))
        .preparing(there.unsettle(table))
        .locking(draft.exclusive(table));
  }

  private QualifiedName first() {
    return own().stream().filter(it -> !there.own(it).isEmpty()).findFirst().orElseThrow();
  }

  private Action swapping() {
    var held = new ArrayList<Held>();
    tables.forEach(it -> held.addAll(draft.exclusive(it)));
    Swap swap = swap();
    Operation lock = Swap.locking(tables);
    List<Operation> first = lock == null ? List.of() : List.of(lock);
    return Action.of(
            "swap " + columns(first()),
            Stage.SWAP,
            swap.operations(),
            new Swap(back, there, tables, true).operations())
        .preceded(first, first)
        .preparing(keys())
        .altering(
            swap.subjects().stream().filter(it -> !later.contains(it)).toArray(ObjectId[]::new))
        .dropping(swap.gone())
        .locking(held);
  }

  /// The indexes that go with the keys of either side on the way back, and the foreign keys that
  /// need them.
  private List<Operation> keys() {
    var operations = new ArrayList<Operation>();
    for (QualifiedName table : own()) {
      back.keys(table).forEach(it -> operations.addAll(built(it, table)));
      there.spares(table).forEach(it -> operations.addAll(built(it, table)));
    }
    for (Constraint key : back.inward()) {
      operations.add(back.unlessThere(key));
      if (key.validated()) {
        operations.add(new Operation.ValidateConstraint(key.table(), key.name()));
      }
    }
    return operations;
  }

  private List<Operation> built(Index index, QualifiedName table) {
    return IndexPlans.building(draft, index, table).up();
  }

  private Action proving(Constraint key) {
    return ColumnPlans.validate(draft, key.table(), key.name())
        .locking(
            draft.heldByParts(Objects.requireNonNull(key.references()), Lock.ROW_SHARE, Work.SCAN));
  }

  private Action dropping(Constraint key) {
    var prepare = new ArrayList<Operation>();
    prepare.add(back.unlessThere(key));
    if (key.validated()) {
      prepare.add(new Operation.ValidateConstraint(key.table(), key.name()));
    }
    return Action.of(
            "drop " + key.name(), Stage.NORMAL, List.of(ConstraintPlans.drop(key)), List.of())
        .preparing(prepare)
        .locking(ConstraintPlans.dropping(draft, key));
  }

  /// The old columns go; on the way back they come like the new ones on the way there, outside a
  /// transaction, since it takes as long.
  private Action finishing(QualifiedName table) {
    var prepare = new ArrayList<Operation>();
    if (!back.own(table).isEmpty()) {
      prepare.add(back.expandUnlessThere(table));
    }
    for (QualifiedName it : back.family(table)) {
      prepare.addAll(back.fill(it));
      back.indexes(it).stream()
          .filter(index -> !back.keys(it).contains(index))
          .forEach(index -> prepare.addAll(built(index, it)));
    }
    back.family(table).forEach(it -> prepare.addAll(back.validate(it)));
    Action finish =
        Action.of(
                "finish changing " + columns(table),
                Stage.NORMAL,
                back.retract(table),
                back.settle(table))
            .preparing(prepare)
            .releasing(types(table))
            .releasing(functions(table))
            .locking(draft.exclusive(table));
    List<String> rounded =
        there.twins(table).stream()
            .filter(it -> Rounding.loses(it.from().type(), it.to().type()))
            .map(it -> Rounding.what(table, it.from().name().value()))
            .toList();
    return rounded.isEmpty()
        ? finish
        : finish.losing(String.join("; ", rounded), "copy the column first");
  }

  /// The types that twins have and had.
  private ObjectId[] types(QualifiedName table) {
    var ids = new TreeSet<ObjectId>();
    for (Twin twin : there.twins(table)) {
      ObjectId column = Draft.column(table, twin.from().name());
      ids.addAll(draft.old.of(column));
      ids.addAll(draft.now.of(column));
    }
    ids.removeIf(
        it ->
            !(it.kind() == ObjectKind.ENUM
                || it.kind() == ObjectKind.DOMAIN
                || it.kind() == ObjectKind.EXTENSION));
    return ids.toArray(ObjectId[]::new);
  }

  /// The functions of what is on the old columns until they go.
  private ObjectId[] functions(QualifiedName table) {
    return back.parts(table).stream()
        .flatMap(it -> draft.old.of(it.id()).stream())
        .filter(it -> it.kind() == ObjectKind.FUNCTION)
        .distinct()
        .toArray(ObjectId[]::new);
  }

  private String columns(QualifiedName table) {
    List<String> names = there.twins(table).stream().map(it -> it.from().name().value()).toList();
    return names.isEmpty()
        ? "keys of " + Draft.brief(table)
        : String.join(" and ", names) + " of " + Draft.brief(table);
  }
}
