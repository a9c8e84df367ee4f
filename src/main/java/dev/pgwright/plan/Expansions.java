package dev.pgwright.plan;

import static java.util.Collections.disjoint;

import dev.pgwright.diff.Change;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Judge.Footprint;
import dev.pgwright.plan.Side.Sort;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which columns change their type beside live traffic, and together with which others.
final class Expansions {

  private final Draft draft;
  private final SequencedMap<ObjectId, Change.AlterColumn> candidates = new TreeMap<>();
  private final SequencedMap<ObjectId, Change.Alter> types = new TreeMap<>();
  private final List<Expansion> expansions = new ArrayList<>();
  private final Set<ObjectId> consumed = new TreeSet<>();
  private final Set<ObjectId> going = new TreeSet<>();
  private String refusal = "the server refuses to do it beside live traffic";

  /// What gets its wanted form after a swap, with a table of that.
  private final Map<ObjectId, QualifiedName> later = new TreeMap<>();

  private Expansions(Draft draft) {
    this.draft = draft;
    going.addAll(draft.carried);
  }

  /// Decides for every change of a type.
  ///
  /// @param changes all that the plan makes
  static Expansions of(Draft draft, List<Change> changes) {
    var all = new Expansions(draft);
    for (Change change : changes) {
      switch (change) {
        case Change.Drop(var object) -> all.going.add(object.id());
        case Change.Rename(var before, _) -> all.going.add(before.id());
        case Change.Alter it -> all.replace(it);
        case Change.Create _,
            Change.AddColumn _,
            Change.DropColumn _,
            Change.AlterColumn _,
            Change.Comment _,
            Change.Owner _,
            Change.Grants _ -> {}
      }
      if (change instanceof Change.AlterColumn it
          && !ColumnChanges.sameType(it.before(), it.after())
          && !Computed.again(draft, it.target(), it.before(), it.after())) {
        Typing typing = Typing.of(draft, it.table(), it.before(), it.after());
        draft.typings.put(it.target(), typing);
        if (typing.footprint().isPresent() && !typing.quick()) {
          Fit.precondition(draft.after, it.table(), it.before(), it.after(), typing.spelled())
              .ifPresent(draft.preconditions::add);
          ObjectId computed = draft.computedFrom.get(it.target());
          if (computed == null) {
            all.candidates.put(it.target(), it);
            Lineage.below(draft, it).forEach(heir -> all.candidates.put(heir.target(), heir));
          } else {
            draft.obstacles.put(it.target(), computed.label() + " is computed from it");
          }
        }
      }
    }
    all.sharing().forEach(all::decideTogether);
    return all;
  }

  private void decideTogether(List<NavigableSet<ObjectId>> groups) {
    var whole = new TreeSet<ObjectId>();
    groups.forEach(whole::addAll);
    if (groups.size() == 1 || obstructed(whole)) {
      groups.forEach(this::decide);
    }
  }

  /// Columns of an enum type that is replaced get a twin like those that change their type.
  private void replace(Change.Alter change) {
    if (change.before() instanceof EnumType old
        && change.after() instanceof EnumType now
        && EnumPlans.swaps(draft, old, now)
        && !EnumPlans.inPlace(draft, old)) {
      types.put(now.id(), change);
      for (ObjectId id : EnumPlans.columns(draft, old)) {
        candidates.put(
            id,
            new Change.AlterColumn(
                id.qualified(),
                EnumSwap.column(draft.before, id).orElseThrow(),
                EnumSwap.column(draft.after, id).orElseThrow()));
      }
    }
  }

  private boolean replaced(ObjectId column) {
    return types.keySet().stream().anyMatch(it -> draft.old.needs(column, it));
  }

  /// The changes that are left for others.
  List<Change> left(List<Change> changes) {
    return changes.stream()
        .filter(it -> !consumed.contains(it.target()) || later.containsKey(it.target()))
        .toList();
  }

  /// What a change has to wait for, as [#commit] has planned it.
  List<Action> before(Change change) {
    QualifiedName table = later.get(change.target());
    return table == null ? List.of() : last(table);
  }

  /// What others may depend on and what does not stay the same object.
  Set<ObjectId> subjects() {
    return consumed;
  }

  /// Makes all of it part of the plan.
  ///
  /// @return what has to be done before anything in the way goes
  List<Action> commit() {
    var last = new ArrayList<Action>();
    for (Expansion it : expansions) {
      it.commit();
      last.addAll(it.proven());
    }
    for (ObjectId id : Lineage.roots(draft, draft.expanded)) {
      Change.AlterColumn it = Objects.requireNonNull(candidates.get(id));
      if ((it.before().notNull() == null) != (it.after().notNull() == null)) {
        draft.awaiting(
            last(it.table()), () -> Nullability.alter(draft, it.table(), it.before(), it.after()));
      }
    }
    return last;
  }

  private List<Action> last(QualifiedName table) {
    return expansions.stream()
        .filter(it -> it.tables().contains(table))
        .findFirst()
        .map(Expansion::last)
        .orElseThrow();
  }

  /// Columns that reach each other over foreign keys, since those bind both ends.
  private List<NavigableSet<ObjectId>> groups() {
    var groups = new ArrayList<NavigableSet<ObjectId>>();
    var seen = new TreeSet<ObjectId>();
    for (ObjectId first : candidates.keySet()) {
      var group = new TreeSet<ObjectId>();
      var open = new ArrayDeque<ObjectId>(List.of(first));
      while (!open.isEmpty()) {
        ObjectId column = open.remove();
        if (seen.add(column)) {
          group.add(column);
          for (ObjectId other : candidates.keySet()) {
            if (!seen.contains(other) && bound(column, other)) {
              open.add(other);
            }
          }
        }
      }
      if (!group.isEmpty()) {
        groups.add(group);
      }
    }
    return groups;
  }

  private boolean bound(ObjectId one, ObjectId other) {
    boolean type =
        types.keySet().stream()
            .anyMatch(it -> draft.old.needs(one, it) && draft.old.needs(other, it));
    if (type
        || one.qualified().equals(other.qualified())
        || Lineage.given(draft, candidates.keySet(), one, other)) {
      return true;
    }
    return touching(draft.old, one).stream()
        .filter(it -> ConstraintPlans.foreignKey(draft.before, it))
        .anyMatch(touching(draft.old, other)::contains);
  }

  private static Set<ObjectId> touching(Needs needs, ObjectId column) {
    var ids = new TreeSet<ObjectId>();
    for (ObjectId it : needs.on(column)) {
      if (it.kind() == ObjectKind.CONSTRAINT || it.kind() == ObjectKind.INDEX) {
        ids.add(it);
      }
    }
    return ids;
  }

  /// Groups that views have columns of are swapped together, so that the views are never missing.
  private List<List<NavigableSet<ObjectId>>> sharing() {
    var shared = new ArrayList<List<NavigableSet<ObjectId>>>();
    for (NavigableSet<ObjectId> group : groups()) {
      var joined = new ArrayList<NavigableSet<ObjectId>>(List.of(group));
      if (!inPlace(group)) {
        shared.removeIf(
            others ->
                others.stream().anyMatch(it -> !inPlace(it) && !disjoint(views(it), views(group)))
                    && joined.addAll(0, others));
      }
      shared.add(joined);
    }
    return shared;
  }

  private Set<ObjectId> views(Set<ObjectId> columns) {
    var seen = new TreeSet<ObjectId>();
    var open = new ArrayDeque<ObjectId>(columns);
    while (!open.isEmpty()) {
      draft.old.on(open.remove()).stream()
          .filter(it -> it.kind() == ObjectKind.VIEW && seen.add(it))
          .forEach(open::add);
    }
    return seen;
  }

  private boolean inPlace(NavigableSet<ObjectId> group) {
    return Lineage.roots(draft, group).stream()
        .allMatch(it -> draft.mayRewrite(it) && !replaced(it));
  }

  private void decide(NavigableSet<ObjectId> group) {
    if (!inPlace(group) && obstructed(group)) {
      String obstacle = obstacle(group);
      group.forEach(it -> draft.obstacles.put(it, obstacle == null ? refusal : obstacle));
    }
  }

  /// Takes columns in, unless something keeps them from changing beside others.
  private boolean obstructed(NavigableSet<ObjectId> group) {
    Expansion expansion = obstacle(group) == null ? expansion(group) : null;
    if (expansion == null) {
      return true;
    }
    expansions.add(expansion);
    consumed.addAll(group);
    consumed.addAll(expansion.swap().subjects());
    draft.expanded.addAll(group);
    expansion.there().types().forEach(it -> gone(it.wanted().id()));
    told(group, expansion);
    return false;
  }

  private void gone(ObjectId type) {
    Change.Alter it = Objects.requireNonNull(types.get(type));
    EnumPlans.gone(draft, (EnumType) it.before(), (EnumType) it.after());
  }

  /// What keeps the columns from changing beside others; null for nothing.
  private @Nullable String obstacle(NavigableSet<ObjectId> group) {
    for (ObjectId id : group) {
      Change.AlterColumn it = Objects.requireNonNull(candidates.get(id));
      String lineage = Lineage.obstacle(draft, group, it);
      if (lineage != null) {
        return lineage;
      }
      if (!Twin.alike(it.before().fill(), it.after().fill())) {
        return "what fills " + id.label() + " changes too";
      }
      for (Needs needs : List.of(draft.old, draft.now)) {
        for (ObjectId on : touching(needs, id)) {
          if (needs.schema().find(on).orElse(null) instanceof Constraint constraint
              && (constraint.type() == Constraint.Type.EXCLUSION
                  || constraint.definition().contains(" WITHOUT OVERLAPS")
                  || constraint.definition().contains("PERIOD "))) {
            return on.label() + " cannot be built beside live traffic";
          }
        }
      }
    }
    return null;
  }

  private @Nullable Expansion expansion(NavigableSet<ObjectId> group) {
    var newer = new ArrayList<Sort>();
    var older = new ArrayList<Sort>();
    for (Change.Alter it : types.values()) {
      if (it.before() instanceof EnumType old
          && it.after() instanceof EnumType now
          && EnumPlans.columns(draft, old).stream().anyMatch(group::contains)) {
        newer.add(new Sort(now, aside(now, Sides.NEW)));
        older.add(new Sort(old, aside(old, Sides.OLD)));
      }
    }
    var there = new ArrayList<Twin>();
    var back = new ArrayList<Twin>();
    for (ObjectId id : group) {
      Change.AlterColumn it = Objects.requireNonNull(candidates.get(id));
      NotNull was = it.before().notNull();
      NotNull is = was == null || it.after().notNull() == null ? was : it.after().notNull();
      Column goal = it.after().notNull(is);
      Optional<Twin> on = twin(it.table(), it.before(), goal, newer, Sides.NEW);
      Optional<Twin> off = twin(it.table(), goal, it.before(), older, Sides.OLD);
      if (on.isEmpty() || off.isEmpty()) {
        return null;
      }
      there.add(on.get());
      back.add(off.get());
    }
    Sides sides = new Sides(draft, there, back, newer, older, going);
    Expansion expansion = sides.expansion().planned();
    Optional<Footprint> footprint = draft.judge.onBefore(rehearsal(group, expansion));
    if (footprint.isEmpty() || footprint.get().rewrites()) {
      refusal =
          footprint.isEmpty()
              ? "the server refuses to do it beside live traffic"
              : "a column whose type checks every row cannot be added beside live traffic";
      return null;
    }
    sides.later().forEach(it -> later.put(it, group.first().qualified()));
    return expansion;
  }

  /// The twin of a column, where the server knows a conversion.
  private Optional<Twin> twin(
      QualifiedName table, Column from, Column to, List<Sort> types, String purpose) {
    boolean on = purpose.equals(Sides.NEW);
    var first = new ArrayList<String>(on ? Typing.newType(draft, to) : Typing.oldType(draft, to));
    Column goal = to;
    for (Sort it : types) {
      first.add(it.creation());
      goal = it.aside(goal);
    }
    Column wanted = goal;
    return Conversion.find(
            on ? draft.judge::onBefore : draft.judge::onAfter, first, table, from, wanted)
        .map(
            it ->
                new Twin(
                    table,
                    from,
                    wanted,
                    Naming.aside(from.name(), purpose),
                    it,
                    wanted.notNull(),
                    Lineage.above(draft, candidates.keySet(), Draft.column(table, from.name()))
                        .isPresent()));
  }

  private static QualifiedName aside(EnumType type, String purpose) {
    return new QualifiedName(type.name().schema(), Naming.aside(type.name().name(), purpose));
  }

  /// All statements of it, behind those that clear the way.
  private List<String> rehearsal(NavigableSet<ObjectId> group, Expansion expansion) {
    var statements = new ArrayList<String>();
    for (ObjectId id : group) {
      Column wanted = Objects.requireNonNull(candidates.get(id)).after();
      statements.addAll(Typing.newType(draft, wanted));
    }
    List<ObjectId> subjects = expansion.swap().subjects();
    statements.addAll(Rebuild.around(draft.old, subjects).without(subjects).dropSql());
    statements.addAll(expansion.rehearsal());
    return statements;
  }

  private void told(NavigableSet<ObjectId> group, Expansion expansion) {
    List<ObjectId> roots = Lineage.roots(draft, group);
    for (ObjectId id : roots) {
      Change.AlterColumn it = Objects.requireNonNull(candidates.get(id));
      ColumnChanges.zoned(draft, id, it.before(), it.after());
    }
    var labels = roots.stream().map(ObjectId::label).toList();
    QualifiedName large =
        expansion.own().stream()
            .filter(it -> !draft.policy.sizes().small(it))
            .findFirst()
            .orElse(expansion.own().getFirst());
    draft.concerns.add(
        String.join(", ", labels)
            + (labels.size() == 1 ? " gets its" : " get their")
            + " new type beside live traffic, since "
            + draft.policy.sizes().told(large)
            + ": until the last step both the old and the new type refuse what does not fit them,"
            + " and each batch updates rows, which fires triggers");
  }
}
