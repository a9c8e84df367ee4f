package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Plan.AddedIndex;
import dev.pgwright.plan.Plan.Precondition;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How indexes come, go and change beside live traffic.
final class IndexPlans {

  private IndexPlans() {}

  static void report(Draft draft, Index index) {
    draft.indexes.add(
        new AddedIndex(
            index.table(),
            String.join(", ", index.keys()),
            Index.methodTitle(index.method()),
            "the wanted schema has " + index.name()));
  }

  static void create(Draft draft, Index index) {
    report(draft, index);
    if (PartitionedIndexes.covers(draft, index)) {
      if (index.unique()) {
        draft.preconditions.add(duplicates(index));
      }
      PartitionedIndexes.create(draft, index);
      return;
    }
    if (!draft.stands(index.table())) {
      draft.add(
          Action.of(
                  title("create", index),
                  Stage.NORMAL,
                  creation(index),
                  index.partOf() == null ? List.of(drop(index, false)) : List.of())
              .creating(index.id()));
      return;
    }
    if (index.unique()) {
      draft.preconditions.add(duplicates(index));
    }
    Action built =
        draft.add(
            building(draft, index, index.table())
                .creating(index.id())
                .after(filling(draft, index)));
    if (index.clustered()) {
      draft.add(
          Action.of(title("cluster by", index), Stage.NORMAL, clustering(index, true), List.of())
              .after(built)
              .locking(
                  draft.heldByParts(index.table(), Lock.SHARE_UPDATE_EXCLUSIVE, Work.CATALOG)));
    }
  }

  /// What has to be written first: a column that is filled afterwards would be written into the
  /// index row by row, and no update of it could be HOT.
  private static Action[] filling(Draft draft, Index index) {
    return draft.filled.entrySet().stream()
        .filter(it -> it.getKey().qualified().equals(index.table()))
        .filter(it -> index.keys().contains(it.getKey().partName().sql()))
        .map(Map.Entry::getValue)
        .toArray(Action[]::new);
  }

  /// The index on a relation that nobody uses yet.
  static List<Operation> creation(Index index) {
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.CreateIndex(index, false));
    operations.addAll(statistics(index));
    if (index.clustered()) {
      operations.addAll(clustering(index, true));
    }
    return operations;
  }

  /// The targets that a definition does not say.
  static List<Operation> statistics(Index index) {
    return index.statistics().stream().map(it -> target(index, it)).toList();
  }

  private static Precondition duplicates(Index index) {
    String keys = index.keys().stream().collect(Collectors.joining(", "));
    var conditions = new ArrayList<String>();
    if (!index.definition().contains(" NULLS NOT DISTINCT")) {
      index.keys().forEach(it -> conditions.add("(" + it + ") IS NOT NULL"));
    }
    if (index.predicate() != null) {
      conditions.add("(" + index.predicate() + ")");
    }
    return new Precondition(
        index.table(),
        "rows share their values of " + keys + " (" + index.name() + ")",
        "SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY "
            + keys
            + ") AS nth FROM "
            + index.table().sql()
            + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
            + ") AS numbered WHERE nth > 1");
  }

  /// A concurrent build that can be repeated: what a broken one left behind is dropped first.
  static Action building(Draft draft, Index index, QualifiedName table) {
    return Action.of(
            title("create", index),
            Stage.CONCURRENT,
            remembering(
                draft, index, List.of(drop(index, true), new Operation.CreateIndex(index, true))),
            List.of(drop(index, true)))
        .saying(statistics(index), List.of())
        .locking(draft.heldByParts(table, Lock.SHARE_UPDATE_EXCLUSIVE, Work.BUILD));
  }

  /// Builds with the memory that somebody has found they need, which the session gives back.
  static List<Operation> remembering(Draft draft, Index index, List<Operation> builds) {
    return draft
        .policy
        .memory(index.id())
        .map(
            bytes -> {
              var all = new ArrayList<Operation>();
              long megabytes = (bytes + (1 << 20) - 1) >> 20;
              all.add(new Operation.Execute("SET maintenance_work_mem = '" + megabytes + "MB'"));
              all.addAll(builds);
              all.add(new Operation.Execute("RESET maintenance_work_mem"));
              return List.copyOf(all);
            })
        .orElse(builds);
  }

  static void drop(Draft draft, Index index) {
    if (draft.stands(index.table())
        && draft.partitioned(index.table())
        && draft.after.objects().containsKey(tableId(draft, index))) {
      PartitionedIndexes.drop(draft, index);
      return;
    }
    if (!draft.stands(index.table()) || !draft.after.objects().containsKey(tableId(draft, index))) {
      draft.add(
          Action.of(
                  title("drop", index),
                  Stage.NORMAL,
                  List.of(drop(index, false)),
                  List.of(new Operation.CreateIndex(index, false)))
              .dropping(index.id())
              .locking(draft.heldByParts(index.table(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG)));
      return;
    }
    draft.add(
        Action.of(
                title("drop", index),
                Stage.CONCURRENT,
                List.of(drop(index, true)),
                List.of(drop(index, true), new Operation.CreateIndex(index, true)))
            .saying(List.of(), statistics(index))
            .saying(List.of(), index.clustered() ? clustering(index, true) : List.of())
            .dropping(index.id())
            .locking(draft.heldByParts(index.table(), Lock.SHARE_UPDATE_EXCLUSIVE, Work.CATALOG)));
  }

  private static ObjectId tableId(Draft draft, Index index) {
    var view = ObjectId.of(ObjectKind.MATERIALIZED_VIEW, index.table());
    return draft.before.objects().containsKey(view) ? view : Draft.table(index.table());
  }

  static void alter(Draft draft, Index old, Index now) {
    if (old.definition().equals(now.definition())
        && old.valid() == now.valid()
        && Objects.equals(old.tablespace(), now.tablespace())) {
      properties(draft, old, now);
      return;
    }
    if (now.unique()) {
      draft.preconditions.add(duplicates(now));
    }
    if (PartitionedIndexes.covers(draft, now)) {
      PartitionedIndexes.replace(draft, old, now);
      return;
    }
    if (!old.valid()) {
      draft.add(building(draft, now, now.table()).altering(now.id()));
      return;
    }
    replace(draft, old, now);
  }

  /// What changes without a build.
  private static void properties(Draft draft, Index old, Index now) {
    if (old.clustered() != now.clustered()) {
      draft.add(
          Action.of(
                  title("cluster by", now),
                  Stage.NORMAL,
                  clustering(now, now.clustered()),
                  clustering(now, old.clustered()))
              .altering(now.id())
              .locking(draft.heldByParts(now.table(), Lock.SHARE_UPDATE_EXCLUSIVE, Work.CATALOG)));
    }
    if (!old.statistics().equals(now.statistics())) {
      draft.add(
          Action.of(title("alter", now), Stage.NORMAL, targets(old, now), targets(now, old))
              .altering(now.id()));
    }
  }

  private static List<Operation> targets(Index from, Index to) {
    var operations = new ArrayList<Operation>();
    for (String it : from.statistics()) {
      String column = it.substring(0, it.indexOf('=') + 1);
      if (to.statistics().stream().noneMatch(other -> other.startsWith(column))) {
        operations.add(target(to, column + "-1"));
      }
    }
    to.statistics().stream()
        .filter(it -> !from.statistics().contains(it))
        .forEach(it -> operations.add(target(to, it)));
    return operations;
  }

  private static Operation target(Index index, String target) {
    int at = target.indexOf('=');
    return new Operation.Execute(
        String.join(
            " ",
            "ALTER INDEX",
            index.name().sql(),
            "ALTER COLUMN",
            target.substring(0, at),
            "SET STATISTICS",
            target.substring(at + 1)));
  }

  /// The old one steps aside, the new one is built under its name, then the old one goes.
  private static void replace(Draft draft, Index old, Index now) {
    Name aside = Naming.aside(old.name().name(), "old");
    Index stale = named(old, aside);
    Action away =
        draft.add(
            Action.of(
                "set " + old.name().name() + " aside",
                Stage.NORMAL,
                List.of(rename(old.name(), aside)),
                List.of(rename(stale.name(), old.name().name()))));
    Action built =
        draft.addBare(
            building(draft, now, now.table())
                .saying(Comments.of(draft.now, now.id()), List.of())
                .altering(now.id())
                .after(away));
    if (now.clustered()) {
      draft.add(
          Action.of(title("cluster by", now), Stage.NORMAL, clustering(now, true), List.of())
              .after(built)
              .locking(draft.heldByParts(now.table(), Lock.SHARE_UPDATE_EXCLUSIVE, Work.CATALOG)));
    }
    draft.addBare(
        Action.of(
                title("drop", stale),
                Stage.CONCURRENT,
                List.of(drop(stale, true)),
                List.of(drop(stale, true), new Operation.CreateIndex(stale, true)))
            .saying(List.of(), comments(draft, old, stale))
            .saying(List.of(), old.clustered() ? clustering(stale, true) : List.of())
            .dropping(old.id())
            .after(built)
            .locking(draft.heldByParts(now.table(), Lock.SHARE_UPDATE_EXCLUSIVE, Work.CATALOG)));
  }

  private static List<Operation> comments(Draft draft, Index old, Index stale) {
    String text = draft.before.comments().get(old.id());
    return text == null ? List.of() : List.of(Comments.operation(stale.id(), text));
  }

  static void rename(Draft draft, Index old, Index now) {
    draft.add(
        Action.of(
                "rename " + old.name().name() + " to " + now.name().name(),
                Stage.NORMAL,
                List.of(rename(old.name(), now.name().name())),
                List.of(rename(now.name(), old.name().name())))
            .creating(now.id())
            .dropping(old.id()));
  }

  /// The same index under another name.
  static Index named(Index index, Name name) {
    return index.named(
        new QualifiedName(index.name().schema(), name),
        Ddl.indexDefinition(index.definition(), name, false));
  }

  static Operation rename(QualifiedName from, Name to) {
    return new Operation.Execute("ALTER INDEX " + from.sql() + " RENAME TO " + to.sql());
  }

  static List<Operation> clustering(Index index, boolean clustered) {
    return List.of(
        new Operation.Execute(
            Ddl.alter(
                    index.table(),
                    clustered ? "CLUSTER ON " + index.name().name().sql() : "SET WITHOUT CLUSTER")
                .getFirst()));
  }

  private static Operation drop(Index index, boolean repeatable) {
    return new Operation.DropIndex(index.name(), index.table(), repeatable, repeatable);
  }

  private static String title(String verb, Index index) {
    return verb + " " + index.name().name();
  }
}
