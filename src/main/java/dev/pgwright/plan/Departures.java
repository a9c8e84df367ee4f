package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import dev.pgwright.model.Trigger;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Tables that leave their parents, before anything else is done.
///
/// @param steps what takes them out
/// @param from the older schema
/// @param before the older schema as it is then
/// @param policy with the partitions that were approved to go
record Departures(List<Step> steps, Schema from, Schema before, Policy policy) {

  static Departures of(Schema before, Schema after, Policy policy, Judge judge) {
    var draft = new Draft(before, after, policy, judge);
    Map<QualifiedName, List<QualifiedName>> leaving = new LinkedHashMap<>();
    for (Table table : before.all(Table.class).toList()) {
      List<QualifiedName> from = leaves(draft, table);
      if (!from.isEmpty()) {
        leaving.put(table.name(), from);
      }
    }
    if (leaving.isEmpty()) {
      return new Departures(List.of(), before, before, policy);
    }
    numbered(draft, leaving);
    var dropped = new ArrayList<String>(policy.approvedDrops());
    leaving.keySet().stream()
        .filter(it -> after.table(it).isEmpty())
        .forEach(it -> dropped.add(Draft.table(it).label()));
    var last = new ArrayList<Action>();
    leaving.forEach(
        (table, from) ->
            draft.awaiting(
                List.copyOf(last),
                () -> {
                  depart(draft, before.table(table).orElseThrow(), from);
                  if (numbered(draft, table)) {
                    last.add(draft.actions.getLast());
                  }
                }));
    try {
      List<Step> steps = Schedule.steps(draft.actions, draft.old, draft.old);
      return new Departures(
          steps, before, without(before, leaving), policy.approving(List.copyOf(dropped)));
    } catch (Schedule.Circle circle) {
      throw new IllegalStateException(circle);
    }
  }

  /// Partitions of partitions leave before those where they have an identity from above: the server
  /// gives it to what is attached, not to what is below that, and then cannot take it away.
  private static void numbered(Draft draft, Map<QualifiedName, List<QualifiedName>> leaving) {
    var before = new LinkedHashMap<QualifiedName, List<QualifiedName>>();
    for (QualifiedName table : List.copyOf(leaving.keySet())) {
      if (numbered(draft, table)) {
        for (QualifiedName below : draft.old.descendants(table).reversed()) {
          before.put(below, draft.old.table(below).orElseThrow().parents());
        }
      }
    }
    leaving.keySet().removeAll(before.keySet());
    before.putAll(leaving);
    leaving.clear();
    leaving.putAll(before);
  }

  private static boolean numbered(Draft draft, QualifiedName table) {
    Table root = draft.old.table(table).orElseThrow();
    while (root.descent() instanceof Descent.PartitionOf of) {
      root = draft.old.table(of.parent()).orElseThrow();
    }
    return draft.before.serverVersion() >= 170000
        && !root.name().equals(table)
        && root.columns().stream().anyMatch(it -> it.fill() instanceof Column.Fill.Identity);
  }

  /// The parents that a table loses; its own name where it loses its type; empty for none.
  private static List<QualifiedName> leaves(Draft draft, Table table) {
    Optional<Table> now = draft.after.table(table.name());
    return switch (table.descent()) {
      case Descent.None _ -> List.of();
      case Descent.OfType it ->
          now.isPresent() && !it.equals(now.get().descent()) ? List.of(table.name()) : List.of();
      case Descent.PartitionOf it -> {
        boolean goes =
            now.isEmpty()
                ? draft.after.table(it.parent()).filter(Table::partitioned).isPresent()
                    && approved(draft, table)
                : !Attachments.same(it, now.get().descent());
        yield goes ? List.of(it.parent()) : List.of();
      }
      case Descent.Inherits it -> {
        if (now.isEmpty()) {
          yield List.of();
        }
        List<QualifiedName> stay = now.get().parents();
        int same = 0;
        while (same < stay.size()
            && same < it.parents().size()
            && stay.get(same).equals(it.parents().get(same))) {
          same++;
        }
        yield it.parents().subList(same, it.parents().size());
      }
    };
  }

  private static boolean approved(Draft draft, Table table) {
    return draft.policy.approves(
        table.id(), Approvals.approval(draft, new Change.Drop(table)).token());
  }

  private static void depart(Draft draft, Table table, List<QualifiedName> from) {
    switch (table.descent()) {
      case Descent.PartitionOf it -> detach(draft, table, it);
      case Descent.Inherits _ -> from.forEach(it -> disinherit(draft, table, it));
      case Descent.OfType(var type) ->
          draft.add(
              Action.of(
                      "alter table " + Draft.brief(table.name()),
                      Stage.NORMAL,
                      List.of(sql(table.name(), "NOT OF")),
                      List.of(sql(table.name(), "OF " + type)))
                  .locking(draft.exclusive(table.name())));
      case Descent.None _ -> {}
    }
  }

  private static Operation sql(QualifiedName table, String action) {
    return new Operation.Execute(Ddl.alter(table, action).getFirst());
  }

  private static void disinherit(Draft draft, Table table, QualifiedName parent) {
    Action action =
        Action.of(
                "disinherit " + Draft.brief(parent),
                Stage.NORMAL,
                List.of(Attachments.inherit(table.name(), "NO INHERIT ", parent)),
                List.of(Attachments.inherit(table.name(), "INHERIT ", parent)))
            .locking(draft.heldAlone(table.name(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG));
    boolean given = table.columns().stream().anyMatch(it -> it.origin() == Origin.INHERITED);
    draft.add(
        given
            ? action.irreversible(
                "PostgreSQL keeps the columns of "
                    + table.name()
                    + " as its own once it has left "
                    + parent)
            : action);
  }

  /// On the way back the rows are proven to be within the bound before they are attached.
  private static void detach(Draft draft, Table table, Descent.PartitionOf of) {
    Optional<Table> rest = draft.old.defaultPartition(of.parent());
    Bound within = Bound.within(table.name(), of);
    String name = table.name().sql();
    Operation attach = sql(of.parent(), "ATTACH PARTITION " + name + " " + of.bound());
    String title = "detach " + Draft.brief(table.name());
    boolean hash = of.bound().contains("modulus");
    if (rest.isEmpty() && within != null && !hash) {
      beside(draft, table, of, within, attach);
      return;
    }
    var proofs = new ArrayList<Bound>();
    if (within != null) {
      proofs.add(within);
    }
    rest.map(it -> Bound.outside(it, table.name(), of)).ifPresent(proofs::add);
    var down = new ArrayList<Operation>();
    down.add(attach);
    down.addAll(TriggerPlans.ofPartition(draft, table));
    proofs.forEach(it -> down.add(it.drop()));
    Action action =
        Action.of(title, Stage.NORMAL, List.of(sql(of.parent(), "DETACH PARTITION " + name)), down)
            .preparing(proofs.stream().flatMap(it -> it.proof().stream()).toList())
            .locking(draft.heldAlone(of.parent(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG))
            .locking(draft.exclusive(table.name()))
            .locking(Bound.referenced(draft, draft.old, of.parent(), Lock.SHARE_ROW_EXCLUSIVE))
            .locking(Bound.detaching(draft, of.parent()));
    draft.add(
        rest.filter(it -> !it.name().equals(table.name()))
            .map(
                it ->
                    action.locking(draft.heldAlone(it.name(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG)))
            .orElse(action));
  }

  /// Beside reads and writes. The server leaves a CHECK of the bound behind.
  private static void beside(
      Draft draft, Table table, Descent.PartitionOf of, Bound within, Operation attach) {
    String title = "detach " + Draft.brief(table.name());
    Bound left = within.named(Bound.leftBehind(draft.old, table, within.condition()));
    var up = new ArrayList<Operation>();
    up.add(sql(of.parent(), "DETACH PARTITION " + table.name().sql() + " CONCURRENTLY"));
    var down = new ArrayList<Operation>();
    var cleaned = List.of(Bound.patience("3s"), left.drop());
    boolean printedAlike = of.bound().startsWith("FOR VALUES FROM");
    if (!printedAlike) {
      up.addAll(cleaned);
      down.addAll(left.proof());
    }
    down.add(Bound.patience("3s"));
    var back = new ArrayList<Operation>(List.of(attach, left.drop()));
    back.addAll(TriggerPlans.ofPartition(draft, table));
    down.add(new Operation.Execute(together(back)));
    Action detached =
        draft.add(
            Action.of(title, Stage.CONCURRENT, up, down)
                .locking(draft.heldAlone(of.parent(), Lock.SHARE_UPDATE_EXCLUSIVE, Work.CATALOG))
                .locking(draft.exclusive(table.name()))
                .locking(Bound.referenced(draft, draft.old, of.parent(), Lock.SHARE_ROW_EXCLUSIVE))
                .locking(Bound.detaching(draft, of.parent())));
    if (printedAlike) {
      draft.add(
          Action.of(title, Stage.CONCURRENT, cleaned, left.proof())
              .after(detached)
              .locking(draft.exclusive(table.name())));
    }
  }

  /// Statements that are done at once or not at all, outside a transaction block.
  private static String together(List<Operation> operations) {
    return "DO $together$\nBEGIN\n"
        + String.join(
            "",
            operations.stream()
                .flatMap(it -> Ddl.of(it).stream())
                .map(it -> "    " + it + ";\n")
                .toList())
        + "END\n$together$";
  }

  private static Schema without(Schema schema, Map<QualifiedName, List<QualifiedName>> leaving) {
    var objects = new TreeMap<ObjectId, SchemaObject>(schema.objects());
    objects.replaceAll(
        (_, object) ->
            switch (object) {
              case Table it when leaving.containsKey(it.name()) ->
                  without(schema, it, leaving.get(it.name()));
              case Constraint it when leaving.containsKey(it.table()) ->
                  staysInherited(schema, it, leaving.get(it.table()))
                      ? it
                      : it.with(Origin.LOCAL, null);
              case Index it when leaving.containsKey(it.table()) -> it.with(null);
              case Trigger it when !it.otherwise().isEmpty() -> it.without(leaving.keySet());
              default -> object;
            });
    return new Schema(
        schema.serverVersion(),
        objects,
        schema.comments(),
        schema.dependencies().stream().filter(it -> !severed(it, leaving)).toList(),
        schema.unhandled(),
        schema.access());
  }

  private static boolean severed(
      Schema.Dependency it, Map<QualifiedName, List<QualifiedName>> leaving) {
    if (it.dependent().schema() == null || it.on().schema() == null) {
      return false;
    }
    List<QualifiedName> from = leaving.get(it.dependent().qualified());
    return from != null && from.contains(it.on().qualified());
  }

  private static boolean staysInherited(Schema schema, Constraint it, List<QualifiedName> gone) {
    return schema.table(it.table()).orElseThrow().parents().stream()
        .filter(parent -> !gone.contains(parent))
        .anyMatch(
            parent ->
                schema
                    .find(
                        ObjectId.part(dev.pgwright.model.ObjectKind.CONSTRAINT, parent, it.name()))
                    .isPresent());
  }

  private static Table without(Schema schema, Table table, List<QualifiedName> gone) {
    List<QualifiedName> left = table.parents().stream().filter(it -> !gone.contains(it)).toList();
    Set<String> given = new TreeSet<>();
    for (QualifiedName parent : left) {
      schema
          .table(parent)
          .ifPresent(it -> it.columns().forEach(column -> given.add(column.name().value())));
    }
    List<Column> columns =
        table.columns().stream()
            .map(it -> given.contains(it.name().value()) ? it : own(it))
            .toList();
    return table
        .with(columns)
        .with(left.isEmpty() ? new Descent.None() : new Descent.Inherits(left));
  }

  private static Column own(Column column) {
    NotNull notNull = column.notNull();
    return column.with(Origin.LOCAL).notNull(notNull == null ? null : notNull.with(Origin.LOCAL));
  }
}
