package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How tables come, go and change; their columns are planned by [ColumnPlans].
final class TablePlans {

  private TablePlans() {}

  static void create(Draft draft, Table table) {
    List<Operation> up = creation(draft.after, table);
    var action =
        Action.of(
                "create table " + Draft.brief(table.name()),
                Stage.NORMAL,
                up,
                List.of(new Operation.DropTable(table.name())))
            .creating(parts(draft.after, table))
            .losing("the rows of " + table.name(), "dump the table before downgrading");
    draft.add(action);
    for (Constraint constraint : inline(draft.after, table)) {
      ConstraintPlans.report(draft, constraint);
    }
  }

  static void drop(Draft draft, Table table) {
    draft.add(
        Action.of(
                "drop table " + Draft.brief(table.name()),
                Stage.NORMAL,
                List.of(new Operation.DropTable(table.name())),
                restored(draft.before, table, creation(draft.before, table)))
            .dropping(parts(draft.before, table))
            .locking(draft.exclusive(table.name()))
            .losing(
                "the rows of " + table.name(),
                "rename the table instead and drop it later, or dump it first"));
  }

  /// Operations that make columns again, between those that make the sequences they own.
  static List<Operation> restored(Schema schema, Table table, List<Operation> columns) {
    var operations = new ArrayList<Operation>();
    List<Sequence> owned =
        schema
            .all(Sequence.class)
            .filter(it -> it.ownedBy() != null)
            .filter(it -> Objects.requireNonNull(it.ownedBy()).qualified().equals(table.name()))
            .filter(it -> table.column(Objects.requireNonNull(it.ownedBy()).partName()).isPresent())
            .toList();
    owned.forEach(it -> operations.add(new Operation.Execute(Ddl.createSequence(it))));
    operations.addAll(columns);
    owned.forEach(it -> operations.add(owner(it.name(), it.ownedBy())));
    return operations;
  }

  static void alter(Draft draft, Table old, Table now) {
    var up = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    Work work = Work.CATALOG;
    options(old.options(), now.options()).forEach(it -> up.add(alter(now, it)));
    options(now.options(), old.options()).forEach(it -> down.add(alter(now, it)));
    if (old.logged() != now.logged()) {
      work = Work.REWRITE;
      up.add(alter(now, now.logged() ? "SET LOGGED" : "SET UNLOGGED"));
      down.add(alter(now, old.logged() ? "SET LOGGED" : "SET UNLOGGED"));
    }
    if (!method(old).equals(method(now))) {
      work = Work.REWRITE;
      up.add(alter(now, "SET ACCESS METHOD " + method(now).sql()));
      down.add(alter(now, "SET ACCESS METHOD " + method(old).sql()));
    }
    security(old, now).forEach(it -> up.add(alter(now, it)));
    security(now, old).forEach(it -> down.add(alter(now, it)));
    if (!old.replicaIdentity().equals(now.replicaIdentity())) {
      up.add(alter(now, "REPLICA IDENTITY " + now.replicaIdentity()));
      down.add(alter(now, "REPLICA IDENTITY " + old.replicaIdentity()));
    }
    if (work == Work.REWRITE && !draft.policy.allowsRewrite(now.id())) {
      draft.refuse(
          now.id(),
          "its storage changes, which writes every row again under ACCESS EXCLUSIVE",
          "accept it with --allow-rewrite " + now.id().label());
      return;
    }
    draft.add(
        Action.of("alter table " + Draft.brief(now.name()), Stage.NORMAL, up, down)
            .altering(now.id())
            .locking(draft.held(now.name(), Lock.ACCESS_EXCLUSIVE, work)));
  }

  /// Everything that makes a table, in order; foreign keys, indexes and triggers left out.
  static List<Operation> creation(Schema schema, Table table) {
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.CreateTable(table, inline(schema, table)));
    for (Column column : table.columns()) {
      ColumnPlans.unvalidated(table.name(), column).forEach(operations::add);
    }
    if (table.rowSecurity()) {
      operations.add(alter(table, "ENABLE ROW LEVEL SECURITY"));
    }
    if (table.forceRowSecurity()) {
      operations.add(alter(table, "FORCE ROW LEVEL SECURITY"));
    }
    if (!table.replicaIdentity().equals("default")) {
      operations.add(alter(table, "REPLICA IDENTITY " + table.replicaIdentity()));
    }
    return operations;
  }

  /// The constraints that are part of `CREATE TABLE`: those that need nothing but their table.
  static List<Constraint> inline(Schema schema, Table table) {
    return schema
        .all(Constraint.class)
        .filter(it -> it.table().equals(table.name()))
        .filter(it -> it.type() != Constraint.Type.FOREIGN_KEY)
        .filter(it -> it.validated() || !it.enforced())
        .filter(it -> it.indexOptions().isEmpty())
        .filter(it -> !needsRoutine(schema, it.id()))
        .toList();
  }

  private static boolean needsRoutine(Schema schema, ObjectId constraint) {
    return schema.dependencies().stream()
        .anyMatch(
            it ->
                it.dependent().equals(constraint)
                    && (it.on().kind() == ObjectKind.FUNCTION
                        || it.on().kind() == ObjectKind.PROCEDURE));
  }

  /// The table and all that comes and goes with it.
  private static List<ObjectId> parts(Schema schema, Table table) {
    var ids = new ArrayList<ObjectId>();
    ids.add(table.id());
    table.columns().forEach(it -> ids.add(Draft.column(table.name(), it.name())));
    inline(schema, table).forEach(it -> ids.add(it.id()));
    return ids;
  }

  static void create(Draft draft, Sequence sequence) {
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

  private static Operation alter(Table table, String action) {
    return new Operation.Execute("ALTER TABLE " + table.name().sql() + " " + action);
  }

  private static Name method(Table table) {
    return table.accessMethod() == null ? new Name("heap") : table.accessMethod();
  }

  private static List<String> security(Table from, Table to) {
    var actions = new ArrayList<String>();
    if (from.rowSecurity() != to.rowSecurity()) {
      actions.add((to.rowSecurity() ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
    }
    if (from.forceRowSecurity() != to.forceRowSecurity()) {
      actions.add((to.forceRowSecurity() ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY");
    }
    return actions;
  }

  /// `SET (…)` and `RESET (…)` that lead from one list of options to another.
  static List<String> options(List<String> from, List<String> to) {
    var names = to.stream().map(it -> it.substring(0, it.indexOf('='))).toList();
    var gone =
        from.stream()
            .map(it -> it.substring(0, it.indexOf('=')))
            .filter(it -> !names.contains(it))
            .toList();
    var changed = to.stream().filter(it -> !from.contains(it)).toList();
    var actions = new ArrayList<String>();
    if (!changed.isEmpty()) {
      actions.add("SET (" + Ddl.options(changed) + ")");
    }
    if (!gone.isEmpty()) {
      actions.add("RESET (" + String.join(", ", gone) + ")");
    }
    return actions;
  }
}
