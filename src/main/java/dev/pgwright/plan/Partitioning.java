package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Defined;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import dev.pgwright.model.Trigger;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A plain table that becomes partitioned: the partitioned one is made beside it under another
/// name, the table becomes one of its partitions without moving a row, and then the two change
/// their names under a lock of milliseconds.
///
/// @param table its name, before and afterwards
/// @param beside the name of the partitioned one until then
/// @param part the name of the old table from then on
/// @param tree the partitioned table and all below it, as wanted
/// @param renames names of indexes that change at the same time, from the older to the wanted one
record Partitioning(
    QualifiedName table,
    QualifiedName beside,
    QualifiedName part,
    Set<QualifiedName> tree,
    Map<QualifiedName, Name> renames) {

  /// The table that can be converted in this way; empty when there is none, or more than one.
  static Optional<Partitioning> of(Schema before, Schema after) {
    var found = new ArrayList<Partitioning>();
    for (Table now : after.all(Table.class).toList()) {
      Optional<Table> old = before.table(now.name());
      if (now.partitioned()
          && now.descent() instanceof Descent.None
          && old.isPresent()
          && !old.get().partitioned()) {
        of(before, after, old.get(), now).ifPresent(found::add);
      }
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static Optional<Partitioning> of(Schema before, Schema after, Table old, Table now) {
    Needs wanted = Needs.of(after);
    List<QualifiedName> children = wanted.children(now.name());
    List<QualifiedName> rest =
        children.stream()
            .filter(
                it ->
                    after.table(it).orElseThrow().descent() instanceof Descent.PartitionOf of
                        && of.byDefault())
            .toList();
    List<QualifiedName> chosen = rest.isEmpty() && children.size() == 1 ? children : rest;
    var tree = new LinkedHashSet<QualifiedName>();
    tree.add(now.name());
    tree.addAll(wanted.descendants(now.name()));
    boolean fits =
        chosen.size() == 1
            && !after.table(chosen.getFirst()).orElseThrow().partitioned()
            && old.descent() instanceof Descent.None
            && Needs.of(before).children(old.name()).isEmpty()
            && columns(old).equals(columns(now))
            && Stream.concat(old.columns().stream(), now.columns().stream())
                .noneMatch(it -> it.fill() instanceof Fill.Identity)
            && tree.stream().skip(1).noneMatch(it -> before.table(it).isPresent())
            && foreignKeys(after, now.name()).allMatch(it -> before.table(it).isPresent());
    if (!fits) {
      return Optional.empty();
    }
    QualifiedName part = chosen.getFirst();
    QualifiedName beside =
        now.name().sibling(Naming.aside(now.name().name(), "partitioned").value());
    return Optional.of(
        new Partitioning(now.name(), beside, part, tree, renames(before, after, old, part, tree)));
  }

  private static Map<Name, String> columns(Table table) {
    var columns = new TreeMap<Name, String>();
    for (Column it : table.columns()) {
      columns.put(it.name(), it.type() + " " + it.collation() + " " + it.fill());
    }
    return columns;
  }

  private static Stream<QualifiedName> foreignKeys(Schema after, QualifiedName table) {
    return after
        .all(Constraint.class)
        .filter(it -> it.table().equals(table) && it.references() != null)
        .map(Constraint::references)
        .flatMap(Stream::ofNullable);
  }

  /// Indexes of the old table get the names of the partition's, and what the others shall be called
  /// waits until the names are free.
  private static Map<QualifiedName, Name> renames(
      Schema before, Schema after, Table old, QualifiedName part, Set<QualifiedName> tree) {
    var own = new LinkedHashMap<String, QualifiedName>();
    indexes(before, old.name()).forEach((name, text) -> own.putIfAbsent(text, name));
    var renames = new LinkedHashMap<QualifiedName, Name>();
    indexes(after, part)
        .forEach(
            (name, text) -> {
              QualifiedName was = own.remove(text);
              if (was != null && !was.equals(name)) {
                renames.put(was, name.name());
              }
            });
    var taken = new TreeSet<QualifiedName>();
    taken.addAll(indexes(before, old.name()).keySet());
    for (QualifiedName table : tree) {
      for (QualifiedName name : indexes(after, table).keySet()) {
        if (!table.equals(part) && taken.contains(name)) {
          renames.put(name.sibling(Naming.aside(name.name(), "partitioned").value()), name.name());
        }
      }
    }
    return renames;
  }

  /// The indexes of a table, those of its keys included, with what they are; all primary keys count
  /// as the same.
  private static Map<QualifiedName, String> indexes(Schema schema, QualifiedName table) {
    var indexes = new TreeMap<QualifiedName, String>();
    for (SchemaObject object : schema.objects().values()) {
      if (object instanceof Constraint it && it.table().equals(table) && it.type().indexed()) {
        indexes.put(
            table.sibling(it.name().value()),
            it.type() == Constraint.Type.PRIMARY_KEY ? "PRIMARY KEY" : it.definition());
      } else if (object instanceof Index it && it.table().equals(table)) {
        String text = it.definition();
        indexes.put(it.name(), (it.unique() ? "U" : "") + text.substring(text.indexOf(" USING ")));
      }
    }
    return indexes;
  }

  /// The statements that give all the wanted names, in order.
  List<String> forwards() {
    var sql = new ArrayList<String>();
    sql.add(rename(ObjectKind.TABLE, table, part.name()));
    sql.add(rename(ObjectKind.TABLE, beside, table.name()));
    renames.forEach((from, to) -> sql.add(rename(ObjectKind.INDEX, from, to)));
    return sql;
  }

  /// The statements that take them away again, in order.
  List<String> backwards() {
    var sql = new ArrayList<String>();
    renames.entrySet().stream()
        .toList()
        .reversed()
        .forEach(
            it ->
                sql.add(
                    rename(
                        ObjectKind.INDEX,
                        it.getKey().sibling(it.getValue().value()),
                        it.getKey().name())));
    sql.add(rename(ObjectKind.TABLE, table, beside.name()));
    sql.add(rename(ObjectKind.TABLE, part, table.name()));
    return sql;
  }

  /// How the older schema is called after the names have changed.
  private List<String> older(boolean forth) {
    var sql = new ArrayList<String>();
    sql.add(
        forth
            ? rename(ObjectKind.TABLE, table, part.name())
            : rename(ObjectKind.TABLE, part, table.name()));
    return sql;
  }

  private static String rename(ObjectKind kind, QualifiedName from, Name to) {
    return "ALTER "
        + kind.keyword().toUpperCase(Locale.ROOT)
        + " "
        + from.sql()
        + " RENAME TO "
        + to.sql();
  }

  Plan plan(Schema before, Schema after, Policy policy, Judge judge) {
    Schema called = judge.newerBetween(backwards(), forwards());
    var names = new LinkedHashSet<QualifiedName>();
    tree.forEach(it -> names.add(it.equals(table) ? beside : it.equals(part) ? table : it));
    Schema attached = with(before, called, names, new TreeSet<>(List.of(table)));
    Plan first = Planner.whole(before, attached, policy, judging(judge, true));
    Schema renamed = judge.olderBetween(older(true), older(false));
    Schema swapped = with(renamed, after, tree, new TreeSet<>(List.of(part)));
    var drops = new ArrayList<String>(policy.approvedDrops());
    moved(swapped, after).forEach(it -> drops.add(it.label()));
    Plan last = Planner.whole(swapped, after, policy.approving(drops), judging(judge, false));
    return both(first, swap(before), last, new LockOrder(Needs.of(before), Needs.of(after)));
  }

  /// A schema with the tables of another one in the place of some of its own.
  ///
  /// @param names of the tables
  /// @param own those of them that the schema has itself
  private static Schema with(
      Schema schema, Schema other, Set<QualifiedName> names, Set<QualifiedName> own) {
    var objects = new TreeMap<ObjectId, SchemaObject>(schema.objects());
    objects.values().removeIf(it -> structure(it, own));
    other.objects().values().stream()
        .filter(it -> structure(it, names))
        .forEach(it -> objects.put(it.id(), it));
    var dependencies = new LinkedHashSet<Schema.Dependency>(schema.dependencies());
    other.dependencies().stream()
        .filter(it -> objects.containsKey(it.dependent()) && of(it.dependent(), names))
        .forEach(dependencies::add);
    dependencies.removeIf(it -> !there(objects, it.dependent()) || !there(objects, it.on()));
    return new Schema(
        schema.serverVersion(),
        objects,
        schema.comments(),
        List.copyOf(dependencies),
        schema.unhandled(),
        schema.access());
  }

  private static boolean there(Map<ObjectId, SchemaObject> objects, ObjectId id) {
    return id.kind() == ObjectKind.COLUMN || objects.containsKey(id);
  }

  private static boolean of(ObjectId id, Set<QualifiedName> names) {
    return id.schema() != null && names.contains(id.qualified());
  }

  /// Whether it is one of the tables, or a constraint or an index of one.
  private static boolean structure(SchemaObject object, Set<QualifiedName> names) {
    return switch (object) {
      case Table it -> names.contains(it.name());
      case Constraint it -> names.contains(it.table());
      case Index it -> names.contains(it.table());
      default -> false;
    };
  }

  /// Triggers and policies that the partitioned table takes over from the old one.
  private List<ObjectId> moved(Schema swapped, Schema after) {
    return swapped.objects().values().stream()
        .filter(it -> it instanceof Trigger || it instanceof Defined)
        .map(SchemaObject::id)
        .filter(it -> it.part() != null && it.qualified().equals(part))
        .filter(it -> after.find(ObjectId.part(it.kind(), table, it.partName())).isPresent())
        .toList();
  }

  /// A judge who knows the names of a moment in between.
  ///
  /// @param early before the names change
  private Judge judging(Judge judge, boolean early) {
    return new Later(
        judge,
        early ? List.of() : older(true),
        early ? List.of() : older(false),
        early ? backwards() : List.of(),
        early ? forwards() : List.of());
  }

  private Step swap(Schema before) {
    var up = new ArrayList<Operation>();
    forwards().forEach(it -> up.add(new Operation.Execute(it)));
    up.addAll(AccessPlans.onColumn(before, Draft.table(table)));
    var down = new ArrayList<Operation>();
    backwards().forEach(it -> down.add(new Operation.Execute(it)));
    return new Step(
        "put partitions into " + Draft.brief(table),
        Step.Mode.TRANSACTION,
        up,
        List.of(),
        down,
        List.of(new Held(table, Lock.ACCESS_EXCLUSIVE, Work.CATALOG)),
        Step.Patience.SHORT,
        new Step.Way.LosesData(
            "the rows that were written to other partitions of " + table + " than " + part,
            "copy them to " + part + " before downgrading"));
  }

  private Plan both(Plan first, Step swap, Plan last, LockOrder order) {
    var refusals = new LinkedHashSet<>(first.refusals());
    refusals.addAll(last.refusals());
    var steps = new ArrayList<>(first.steps());
    List<Step> after = last.steps();
    boolean joins =
        !after.isEmpty()
            && after.getFirst().mode() == Step.Mode.TRANSACTION
            && after.getFirst().patience() == Step.Patience.SHORT
            && after.getFirst().way() instanceof Step.Way.Reversible;
    steps.add(joins ? together(swap, after.getFirst(), order) : swap);
    steps.addAll(joins ? after.subList(1, after.size()) : after);
    var concerns = new LinkedHashSet<String>();
    concerns.add(
        table
            + " becomes partitioned without moving a row: it becomes the partition "
            + part
            + " of a new table, and its rows have to be within the bound of that partition");
    concerns.addAll(first.concerns());
    concerns.addAll(last.concerns());
    return new Plan(
        refusals.isEmpty() ? steps : List.of(),
        joined(first.kept(), last.kept()),
        List.copyOf(refusals),
        joined(first.preconditions(), last.preconditions()),
        joined(first.approvals(), last.approvals()),
        List.of(),
        List.copyOf(concerns),
        new Plan.Additions(
            joined(first.additions().indexes(), last.additions().indexes()),
            joined(first.additions().constraints(), last.additions().constraints())));
  }

  /// What follows at once shares the transaction of the names, so that nobody sees the table
  /// without its triggers, or views of a part of it.
  private Step together(Step swap, Step next, LockOrder order) {
    var locks = new TreeMap<QualifiedName, Held>();
    swap.locks().forEach(it -> locks.put(it.relation(), it));
    for (Held it : next.locks()) {
      if (!tree.contains(it.relation())) {
        locks.put(it.relation(), it);
      }
    }
    return order.of(
        new Step(
            swap.title(),
            Step.Mode.TRANSACTION,
            LockOrder.without(Stream.concat(swap.up().stream(), next.up().stream()).toList()),
            next.prepare(),
            LockOrder.without(Stream.concat(next.down().stream(), swap.down().stream()).toList()),
            List.copyOf(locks.values()),
            Step.Patience.SHORT,
            swap.way()));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
