package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan.Precondition;
import dev.pgwright.plan.Plan.Refusal;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Mode;
import dev.pgwright.plan.Step.Patience;
import dev.pgwright.plan.Step.Way;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// The steps of [Copying].
final class Copied {

  private static final Set<ObjectId> NONE = Collections.emptySet();

  private final Copying copying;
  private final Set<ObjectId> dependents;
  private final Policy policy;
  private final Judge judge;
  private final QualifiedName table;
  private final Tree older;
  private final Tree newer;
  private final RowCopies copies;
  private final RowCopy there;
  private final RowCopy back;

  private final List<Plan> plans = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  Copied(Copying copying, Set<ObjectId> dependents, Policy policy, Judge judge) {
    this.copying = copying;
    this.dependents = dependents;
    this.policy = policy;
    this.judge = judge;
    this.table = copying.now().name();
    this.older = copying.older();
    this.newer = copying.newer();
    this.copies =
        new RowCopies(copying.before(), copying.after(), copying.old(), copying.now(), judge);
    this.there = copies.there(newer.aside(table));
    this.back = copies.back(older.aside(table));
  }

  Plan plan(List<Precondition> preconditions) {
    Schema before = copying.before();
    Schema called = judge.newerBetween(newer.leaves(), newer.comes());
    Set<ObjectId> beside = Blend.structure(called, newer.tablesAside());
    Set<ObjectId> selves = selves(called, newer.tablesAside());
    beside.removeAll(selves);
    Set<ObjectId> needed = Blend.needed(called, beside, before);
    Schema made = Blend.of(before, NONE, called, needed);
    add(Planner.whole(before, made, policy, beside()));
    steps.add(following());
    steps.add(copied());
    if (!selves.isEmpty()) {
      add(
          Planner.whole(
              made, Blend.of(made, NONE, Waiting.in(called, selves), selves), policy, beside()));
    }
    steps.add(proven());
    needed.removeAll(beside);
    exchange(needed);
    return joined(preconditions);
  }

  /// From the moment when both change their names.
  ///
  /// @param needed what the wanted tree needs and was made with it
  private void exchange(Set<ObjectId> needed) {
    Schema before = copying.before();
    Schema after = copying.after();
    Schema named = Moves.between(before, judge, older.leaves(), older.comes());
    Schema renamed = Waiting.in(named, selves(named, older.tablesAside()));
    var placed = new TreeSet<ObjectId>(needed);
    placed.addAll(Blend.structure(after, newer.tables()));
    Schema swapped = Blend.of(renamed, NONE, after, placed);
    Schema settled = settled(placed);
    var aside = new TreeSet<ObjectId>(Blend.structure(renamed, older.tablesAside()));
    aside.removeIf(it -> it.kind() == ObjectKind.POLICY);
    aside.addAll(vanishing());
    Schema standing = Blend.of(settled, NONE, renamed, aside);
    Set<ObjectId> stored = stored(standing);
    Schema early = Blend.of(standing, stored, renamed, stored);
    Plan around = Planner.whole(swapped, early, approving(swapped, early), exchanging());
    refused(around);
    List<Step> lead =
        around.steps().stream()
            .takeWhile(it -> it.mode() == Mode.TRANSACTION && it.patience() == Patience.SHORT)
            .toList();
    steps.add(new Exchange(copying, there, back).step(lead));
    add(around.with(around.steps().subList(lead.size(), around.steps().size())));
    add(Planner.whole(early, standing, approving(early, standing), placed()));
    Set<ObjectId> selves = selves(standing, older.tablesAside());
    Schema loose = Blend.of(standing, selves, standing, NONE);
    add(Planner.whole(standing, loose, approving(standing, loose), placed()));
    steps.add(left());
    add(Planner.whole(loose, settled, approving(loose, settled), placed()));
    plans.add(Planner.from(settled, after, policy, placed()));
  }

  /// The schema before with the wanted tree in the place of the old one.
  private Schema settled(Set<ObjectId> placed) {
    var gone = new TreeSet<ObjectId>(Blend.structure(copying.before(), older.tables()));
    gone.addAll(dependents);
    var same = new TreeSet<ObjectId>();
    var changed = new TreeSet<ObjectId>();
    for (ObjectId it : dependents) {
      copying
          .kept(it)
          .ifPresent(
              form ->
                  (form.equals(copying.before().find(it).orElseThrow()) ? same : changed).add(it));
    }
    same.removeAll(placed);
    changed.removeAll(placed);
    Schema bare = Blend.of(copying.before(), gone, copying.after(), placed);
    Schema kept = Blend.of(bare, NONE, copying.before(), same);
    return Blend.of(kept, NONE, copying.after(), changed);
  }

  /// Materialized views of the table, which take long to make again; those over other views go when
  /// these go.
  private Set<ObjectId> stored(Schema standing) {
    var ids = new TreeSet<ObjectId>();
    Needs needs = Needs.of(copying.before());
    dependents.stream()
        .filter(it -> it.kind() == ObjectKind.MATERIALIZED_VIEW)
        .filter(it -> needs.of(it).stream().noneMatch(on -> on.kind() == ObjectKind.VIEW))
        .forEach(ids::add);
    standing
        .all(Index.class)
        .filter(it -> ids.contains(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, it.table())))
        .map(Index::id)
        .toList()
        .forEach(ids::add);
    return ids;
  }

  /// Sequences that go with the old table, as they are called until then.
  private Set<ObjectId> vanishing() {
    var ids = new TreeSet<ObjectId>();
    for (ObjectId it : dependents) {
      if (it.kind() == ObjectKind.SEQUENCE && copying.kept(it).isEmpty()) {
        ids.add(ObjectId.of(it.kind(), older.aside(it.kind(), it.qualified())));
      }
    }
    return ids;
  }

  /// Foreign keys within a tree, which rows in the order of their key may not satisfy yet.
  private static Set<ObjectId> selves(Schema schema, Set<QualifiedName> tables) {
    var ids = new TreeSet<ObjectId>();
    schema
        .all(Constraint.class)
        .filter(it -> tables.contains(it.table()))
        .filter(it -> it.references() != null && tables.contains(it.references()))
        .forEach(it -> ids.add(it.id()));
    return ids;
  }

  /// What goes from here on goes because something else has its place.
  private Policy approving(Schema from, Schema to) {
    var labels = new ArrayList<String>(policy.approvedDrops());
    from.objects().keySet().stream()
        .filter(it -> to.find(it).isEmpty())
        .forEach(it -> labels.add(it.label()));
    return policy.approving(labels);
  }

  private Judge beside() {
    return new Later(judge, Later.up(steps), Later.down(steps), newer.leaves(), newer.comes());
  }

  private Judge exchanging() {
    var up = new ArrayList<String>(Later.up(steps));
    up.addAll(older.leaves());
    up.addAll(newer.comes());
    var down = new ArrayList<String>(newer.leaves());
    down.addAll(older.comes());
    down.addAll(Later.down(steps));
    return new Later(judge, up, down, List.of(), List.of());
  }

  private Judge placed() {
    return new Later(judge, Later.up(steps), Later.down(steps), List.of(), List.of());
  }

  private void add(Plan plan) {
    plans.add(plan);
    plan.steps().forEach(it -> steps.add(kept(it)));
  }

  private void refused(Plan plan) {
    plans.add(plan.with(List.of()));
  }

  /// What is made and dropped only holds copies, which nobody loses.
  private static Step kept(Step it) {
    return new Step(
        it.title(),
        it.mode(),
        it.up(),
        it.prepare(),
        it.down(),
        it.locks(),
        it.patience(),
        Action.REVERSIBLE);
  }

  private Step following() {
    return new Step(
        "follow " + Draft.brief(table),
        Mode.TRANSACTION,
        there.follow(),
        there.release(),
        copying.held(Lock.SHARE_ROW_EXCLUSIVE),
        Patience.SHORT,
        Action.REVERSIBLE);
  }

  private Step copied() {
    return new Step(
        "copy rows of " + Draft.brief(table),
        Mode.AUTOCOMMIT,
        there.copy(),
        List.of(),
        List.of(),
        Patience.LONG,
        Action.REVERSIBLE);
  }

  private Step proven() {
    return new Step(
        "compare rows of " + Draft.brief(table),
        Mode.TRANSACTION,
        List.of(there.prove()),
        List.of(),
        List.of(),
        Patience.LONG,
        Action.REVERSIBLE);
  }

  /// The old table no longer follows; on the way back it begins to, and gets its rows again.
  private Step left() {
    var prepare = new ArrayList<Operation>();
    prepare.add(Bound.patience("3s"));
    prepare.addAll(back.follow());
    prepare.add(Bound.patience("0"));
    prepare.addAll(back.copy());
    prepare.add(back.prove());
    List<String> lost =
        copies.losing().stream().map(it -> "the values of " + table + "." + it).toList();
    return new Step(
        "leave the old " + Draft.brief(table),
        Mode.TRANSACTION,
        back.release(),
        prepare,
        List.of(),
        newer.tables().stream()
            .filter(older.tables()::contains)
            .map(it -> new Held(it, Lock.ACCESS_EXCLUSIVE, Work.CATALOG))
            .toList(),
        Patience.SHORT,
        lost.isEmpty()
            ? Action.REVERSIBLE
            : new Way.LosesData(String.join("; ", lost), "copy them first"));
  }

  private Plan joined(List<Precondition> preconditions) {
    var refusals = new LinkedHashSet<Refusal>();
    var conditions = new LinkedHashSet<Precondition>(preconditions);
    var concerns = new LinkedHashSet<String>();
    var indexes = new LinkedHashSet<Plan.AddedIndex>();
    var constraints = new LinkedHashSet<Plan.AddedConstraint>();
    concerns.add(concern());
    for (Column it : copying.old().columns()) {
      copying
          .now()
          .column(it.name())
          .flatMap(to -> ColumnChanges.zone(Draft.column(table, it.name()), it, to))
          .ifPresent(concerns::add);
    }
    for (Plan it : plans) {
      refusals.addAll(it.refusals());
      concerns.addAll(it.concerns());
      indexes.addAll(it.additions().indexes());
      constraints.addAll(it.additions().constraints());
    }
    Plan last = plans.getLast();
    steps.addAll(last.steps());
    conditions.addAll(last.preconditions());
    conditions.removeIf(it -> copying.before().table(it.table()).isEmpty());
    return new Plan(
        refusals.isEmpty() ? steps : List.of(),
        last.kept(),
        List.copyOf(refusals),
        List.copyOf(conditions),
        last.approvals(),
        last.questions(),
        List.copyOf(concerns),
        new Plan.Additions(List.copyOf(indexes), List.copyOf(constraints)));
  }

  private String concern() {
    String key = copying.now().partitionKey();
    String becomes =
        Objects.equals(copying.old().partitionKey(), key)
            ? " is written again"
            : key == null ? " stops to be partitioned" : " becomes partitioned by " + key;
    return table
        + becomes
        + " by a copy beside live traffic: it takes the room of the table once more, every write is"
        + " written twice until the old table goes, and until then both forms refuse what does not"
        + " fit them";
  }
}
