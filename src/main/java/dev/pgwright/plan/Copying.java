package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import dev.pgwright.plan.Plan.Precondition;
import dev.pgwright.plan.Plan.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table that becomes partitioned, stops to be, or is partitioned in another way, where its rows
/// have to move, or whose rows would all be written again under a strong lock: the wanted tree is
/// made beside it, follows it, gets its rows in batches, and both change places. Until the last
/// step the old one follows the new one, so that the way back is as short as the way there.
///
/// @param old the table before
/// @param now the table afterwards
/// @param older the table and its partitions before
/// @param newer the table and its partitions afterwards
record Copying(Schema before, Schema after, Table old, Table now, Tree older, Tree newer) {

  private static final Set<ObjectKind> VIEWS =
      EnumSet.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

  /// The first table that is partitioned in another way, or that the plan in one go refuses to
  /// write again; empty where there is none.
  static Optional<Copying> of(Schema before, Schema after, Plan direct) {
    return after
        .all(Table.class)
        .filter(it -> before.table(it.name()).isPresent())
        .filter(it -> moves(before.table(it.name()).orElseThrow(), it, direct))
        .findFirst()
        .map(
            it ->
                new Copying(
                    before,
                    after,
                    before.table(it.name()).orElseThrow(),
                    it,
                    Tree.of(before, it.name(), after, "old"),
                    Tree.of(after, it.name(), before, "new")));
  }

  private static boolean moves(Table old, Table now, Plan direct) {
    return !Objects.equals(old.partitionKey(), now.partitionKey())
        || direct.refusals().stream().anyMatch(it -> rewritten(it.object(), old, now));
  }

  /// Whether what is refused is a column of another type, or the table in another place.
  private static boolean rewritten(ObjectId refused, Table old, Table now) {
    if (refused.kind() == ObjectKind.COLUMN && refused.qualified().equals(now.name())) {
      Optional<String> was = old.column(refused.partName()).map(Column::type);
      Optional<String> is = now.column(refused.partName()).map(Column::type);
      return was.isPresent() && is.isPresent() && !was.equals(is);
    }
    return refused.equals(now.id()) && TablePlans.moves(old, now);
  }

  /// The plan of it, or the plan in one go with the reason why there is no other.
  ///
  /// @param direct the plan in one go, which refuses
  Plan plan(Plan direct, Policy policy, Judge judge) {
    Set<ObjectId> dependents = dependents();
    String obstacle = obstacle(judge);
    if (obstacle != null) {
      return told(direct, obstacle);
    }
    List<String> lost =
        direct.kept().stream().filter(it -> lost(it, dependents)).map(ObjectId::label).toList();
    if (!lost.isEmpty()) {
      return unapproved(direct, lost);
    }
    Plan plan = new Copied(this, dependents, policy, judge).plan(preconditions(direct, judge));
    List<Refusal> named =
        plan.refusals().stream()
            .filter(it -> it.object().schema() == null || !made(it.object().qualified()))
            .toList();
    if (!named.isEmpty()) {
      return refused(direct, named);
    }
    if (plan.refusals().isEmpty() && judge.onBefore(Later.up(plan.steps())).isEmpty()) {
      return told(direct, "the server refuses a statement of it");
    }
    return plan;
  }

  private @Nullable String obstacle(Judge judge) {
    if (!(old.descent() instanceof Descent.None) || !(now.descent() instanceof Descent.None)) {
      return "it has parents itself";
    }
    if ((!old.partitioned() && older.tables().size() > 1)
        || (!now.partitioned() && newer.tables().size() > 1)) {
      return "other tables inherit from it";
    }
    for (QualifiedName it : newer.tables()) {
      if (before.table(it).isPresent() && !older.tables().contains(it)) {
        return it + " is a table of its own until then";
      }
    }
    for (QualifiedName it : older.tables()) {
      if (after.table(it).isPresent() && !newer.tables().contains(it)) {
        return it + " becomes a table of its own";
      }
    }
    for (QualifiedName it : older.tables()) {
      if (!it.equals(old.name()) && own(it)) {
        return "the partition " + it + " has triggers, policies or rules of its own";
      }
    }
    return new RowCopies(before, after, old, now, judge).obstacle();
  }

  /// Whether something that nobody has approved to go cannot stay.
  private boolean lost(ObjectId id, Set<ObjectId> dependents) {
    boolean part =
        switch (id.kind()) {
          case COLUMN, CONSTRAINT -> id.qualified().equals(old.name());
          case INDEX -> Blend.structure(before, new TreeSet<>(List.of(old.name()))).contains(id);
          default -> false;
        };
    return part || (dependents.contains(id) && kept(id).isEmpty());
  }

  private boolean own(QualifiedName partition) {
    return Needs.of(before).parts(partition).stream()
        .map(SchemaObject::id)
        .anyMatch(
            it ->
                it.kind() == ObjectKind.TRIGGER
                    || it.kind() == ObjectKind.POLICY
                    || it.kind() == ObjectKind.RULE);
  }

  /// What is on the table and its partitions and not a part of their structure.
  private Set<ObjectId> dependents() {
    Needs needs = Needs.of(before);
    Set<ObjectId> structure = Blend.structure(before, older.tables());
    var found = new TreeSet<ObjectId>();
    for (Schema.Dependency it : before.dependencies()) {
      if (Blend.covers(structure, it.on()) && !Blend.covers(structure, it.dependent())) {
        found.add(it.dependent());
      }
    }
    for (QualifiedName it : older.tables()) {
      needs.parts(it).forEach(part -> found.add(part.id()));
      needs.referencing(it).forEach(key -> found.add(key.id()));
      needs.owned(it).forEach(sequence -> found.add(sequence.id()));
    }
    found.removeIf(it -> structure.contains(it) || before.find(it).isEmpty());
    var open = new ArrayDeque<ObjectId>(found);
    while (!open.isEmpty()) {
      needs.on(open.remove()).stream()
          .filter(it -> before.find(it).isPresent() && !structure.contains(it) && found.add(it))
          .forEach(open::add);
    }
    structure.stream().filter(it -> it.kind() == ObjectKind.POLICY).forEach(found::add);
    return found;
  }

  /// The form in which a dependent goes on when the tables have changed places; empty where it
  /// cannot.
  Optional<SchemaObject> kept(ObjectId id) {
    SchemaObject object = before.find(id).orElseThrow();
    boolean later =
        object instanceof Sequence
            || object instanceof Constraint
            || id.kind() == ObjectKind.POLICY;
    return !later && fits(id) && above(id) ? Optional.of(object) : after.find(id);
  }

  /// Whether everything else on the table that a dependent needs goes on as it is.
  private boolean above(ObjectId id) {
    return Needs.of(before).of(id).stream()
        .filter(it -> VIEWS.contains(it.kind()) && !it.equals(id))
        .allMatch(it -> kept(it).filter(before.find(it).orElseThrow()::equals).isPresent());
  }

  /// Whether all columns that a dependent needs are there in the wanted form too, of the same type.
  private boolean fits(ObjectId id) {
    return before.dependencies().stream()
        .filter(it -> it.dependent().equals(id) && it.on().kind() == ObjectKind.COLUMN)
        .filter(it -> older.tables().contains(it.on().qualified()))
        .allMatch(it -> it.on().qualified().equals(old.name()) && same(it.on().partName()));
  }

  private boolean same(Name column) {
    return now.column(column)
        .filter(it -> it.type().equals(old.column(column).orElseThrow().type()))
        .isPresent();
  }

  private Plan told(Plan direct, String obstacle) {
    return refused(
        direct,
        it ->
            new Refusal(
                it.object(),
                it.difference() + "; a copy beside live traffic is not possible: " + obstacle,
                it.remedy()));
  }

  /// Nothing is lost without a word: what cannot be on the copy waits for an approval.
  private Plan unapproved(Plan direct, List<String> lost) {
    return refused(
        direct,
        it ->
            new Refusal(
                it.object(),
                it.difference()
                    + "; the copy that takes its place cannot have "
                    + String.join(", ", lost),
                lost.stream()
                        .map(label -> "--approve-drop " + label)
                        .collect(Collectors.joining(" ", "accept that with ", ""))
                    + ", or keep it in the wanted schema"));
  }

  private Plan refused(Plan direct, UnaryOperator<Refusal> form) {
    return refused(
        direct,
        direct.refusals().stream()
            .map(
                it ->
                    rewritten(it.object(), old, now) || it.object().equals(now.id())
                        ? form.apply(it)
                        : it)
            .toList());
  }

  /// Whether it is a name that only the plan gives.
  private boolean made(QualifiedName name) {
    return newer.tablesAside().contains(name) && !newer.tables().contains(name);
  }

  private static Plan refused(Plan direct, List<Refusal> refusals) {
    return new Plan(
        direct.steps(),
        direct.kept(),
        refusals,
        direct.preconditions(),
        direct.approvals(),
        direct.questions(),
        direct.concerns(),
        direct.additions());
  }

  /// What rows have to satisfy: what the plan in one go says, and that each has a partition.
  private List<Precondition> preconditions(Plan direct, Judge judge) {
    var all = new LinkedHashSet<Precondition>();
    direct.preconditions().stream().filter(it -> it.table().equals(old.name())).forEach(all::add);
    if (Objects.equals(descents(before, older), descents(after, newer))) {
      return List.copyOf(all);
    }
    var bounds = new ArrayList<String>();
    for (QualifiedName it : newer.tables()) {
      if (after.table(it).orElseThrow().descent() instanceof Descent.PartitionOf of
          && Needs.of(after).children(it).isEmpty()) {
        Bound bound = Bound.within(it, of);
        if (bound == null || bound.condition().contains("satisfies_hash_partition(")) {
          return List.copyOf(all);
        }
        bounds.add("(" + bound.condition() + ")");
      }
    }
    if (!bounds.isEmpty()) {
      var none =
          new Precondition(
              old.name(),
              "rows belong to no partition of " + now.name(),
              "SELECT ctid FROM "
                  + old.name().sql()
                  + " WHERE ("
                  + String.join(" OR ", bounds)
                  + ") IS NOT TRUE");
      if (judge.onBefore(List.of(none.violations())).isPresent()) {
        all.add(none);
      }
    }
    return List.copyOf(all);
  }

  private static List<Descent> descents(Schema schema, Tree tree) {
    return tree.tables().stream().map(it -> schema.table(it).orElseThrow().descent()).toList();
  }

  /// A lock on the table as it was and on its partitions.
  List<Step.Held> held(Lock lock) {
    return older.tables().stream().map(it -> new Step.Held(it, lock, Step.Work.CATALOG)).toList();
  }
}
