package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How tables come, go and change; their columns are planned by [ColumnPlans].
final class TablePlans {

  private TablePlans() {}

  static void create(Draft draft, Table table) {
    if (!(table.descent() instanceof Descent.Inherits)) {
      create(draft, table, List.of());
    }
  }

  /// @param after what has to come first
  static void create(Draft draft, Table table, List<Action> after) {
    Action made =
        draft.add(
            Action.of(
                    "create table " + Draft.brief(table.name()),
                    Stage.NORMAL,
                    creation(draft.now, table, draft.old),
                    List.of(new Operation.DropTable(table.name())))
                .creating(columns(table))
                .creating(inline(draft.now, table).stream().map(Constraint::id).toList())
                .after(after.toArray(Action[]::new))
                .locking(parents(draft, table))
                .losing("the rows of " + table.name(), "dump the table before downgrading"));
    Name index = replicaIndex(table);
    if (index != null) {
      draft.add(
          Action.of(made.title(), Stage.NORMAL, List.of(replicaIdentity(table)), List.of())
              .using(indexIds(table, index))
              .after(made));
    }
    for (Constraint constraint : inline(draft.now, table)) {
      ConstraintPlans.report(draft, constraint);
    }
  }

  /// What a new heir locks of its parents.
  private static List<Held> parents(Draft draft, Table table) {
    return table.descent() instanceof Descent.Inherits(var parents)
        ? parents.stream()
            .flatMap(it -> draft.heldAlone(it, Lock.SHARE_UPDATE_EXCLUSIVE, Work.CATALOG).stream())
            .toList()
        : List.of();
  }

  static void drop(Draft draft, Table table) {
    var down = new ArrayList<Operation>();
    var ids = new ArrayList<ObjectId>();
    dropped(draft, table, ids, down);
    draft.add(
        Action.of(
                "drop table " + Draft.brief(table.name()),
                Stage.NORMAL,
                List.of(new Operation.DropTable(table.name())),
                down)
            .dropping(ids)
            .locking(draft.heldByParts(table.name(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG))
            .losing(
                "the rows of " + table.name(),
                "rename the table instead and drop it later, or dump it first"));
  }

  /// What goes with a table, its partitions included, and what makes it again.
  private static void dropped(Draft draft, Table table, List<ObjectId> ids, List<Operation> down) {
    down.addAll(restored(draft.old, draft.now, table, creation(draft.old, table, draft.now)));
    ids.addAll(columns(table));
    List<Constraint> inline = inline(draft.old, table);
    var last = new ArrayList<Operation>();
    for (SchemaObject part : draft.old.parts(table.name())) {
      if (!goesWithTable(draft.old, part)) {
        continue;
      }
      ids.add(part.id());
      if (part instanceof Index it && !it.valid() && table.partitioned()) {
        last.addAll(PartitionedIndexes.assembled(draft.old, it));
      } else if (!(part instanceof Constraint it
          && (inline.contains(it) || heirs(draft.old, it)))) {
        down.addAll(Rebuild.creation(part));
      }
    }
    if (replicaIndex(table) != null) {
      down.add(replicaIdentity(table));
    }
    if (table.descent() instanceof Descent.OfType(var type)) {
      down.add(alter(table, "OF " + type));
    }
    for (QualifiedName child : draft.old.children(table.name())) {
      Table part = draft.before.table(child).orElseThrow();
      if (part.descent() instanceof Descent.PartitionOf of) {
        dropped(draft, part, ids, down);
        down.add(alter(table, "ATTACH PARTITION " + child.sql() + " " + of.bound()));
      }
    }
    down.addAll(last);
  }

  /// Whether it goes by itself when its table does; foreign keys go before, since they lock
  /// another, and so do checks by functions that need the table.
  static boolean goesWithTable(Needs schema, SchemaObject part) {
    return !(part instanceof Constraint it)
        || (it.type() != Constraint.Type.FOREIGN_KEY
            && schema.of(it.id()).stream()
                .filter(on -> on.kind() == ObjectKind.FUNCTION)
                .noneMatch(on -> schema.needs(on, Draft.table(it.table()))));
  }

  /// Operations that make columns again, between those that make the sequences they own; a sequence
  /// that outlives them is left alone.
  static List<Operation> restored(
      Needs schema, Needs others, Table table, List<Operation> columns) {
    var operations = new ArrayList<Operation>();
    List<Sequence> owned =
        schema.owned(table.name()).stream()
            .filter(it -> table.column(Objects.requireNonNull(it.ownedBy()).partName()).isPresent())
            .filter(it -> others.schema().find(it.id()).isEmpty())
            .toList();
    owned.forEach(it -> operations.add(new Operation.Execute(Ddl.createSequence(it))));
    operations.addAll(columns);
    owned.forEach(it -> operations.add(SequencePlans.owner(it.name(), it.ownedBy())));
    owned.forEach(it -> operations.addAll(Comments.of(schema, it.id())));
    return operations;
  }

  /// Whether the server writes all rows of a table to another place.
  static boolean moves(Table old, Table now) {
    return !now.partitioned()
        && (old.logged() != now.logged()
            || !method(old).equals(method(now))
            || !Objects.equals(old.tablespace(), now.tablespace()));
  }

  static void alter(Draft draft, Table old, Table now) {
    List<Operation> up = alteration(old, now);
    List<Operation> down = alteration(now, old);
    if (!Objects.equals(old.partitionKey(), now.partitionKey())) {
      Repartitioning.refuse(draft, old, now);
      return;
    }
    boolean rewrites = moves(old, now);
    if (up.isEmpty()) {
      return;
    }
    if (rewrites && !draft.mayRewrite(now.id())) {
      draft.refuse(
          now.id(),
          "its storage changes, which writes every row again under ACCESS EXCLUSIVE",
          "accept it with --allow-rewrite " + now.id().label());
      return;
    }
    boolean options = old.equals(now.withOptions(old.options()).with(old.columns()));
    Action action =
        Action.of(
                "alter table " + Draft.brief(now.name()),
                rewrites ? Stage.LONG : Stage.NORMAL,
                up,
                down)
            .altering(now.id())
            .locking(
                draft.heldAlone(
                    now.name(),
                    options ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE,
                    rewrites ? Work.REWRITE : Work.CATALOG));
    Name index = replicaIndex(now);
    action = index == null ? action : action.using(indexIds(now, index));
    Name was = replicaIndex(old);
    draft.add(was == null ? action : action.releasing(indexIds(old, was)));
  }

  private static List<Operation> alteration(Table from, Table to) {
    var operations = new ArrayList<Operation>();
    options(from.options(), to.options()).forEach(it -> operations.add(alter(to, it)));
    if (from.logged() != to.logged()) {
      operations.add(alter(to, to.logged() ? "SET LOGGED" : "SET UNLOGGED"));
      operations.addAll(IdentityPlans.logging(to));
    }
    if (!method(from).equals(method(to))) {
      operations.add(alter(to, "SET ACCESS METHOD " + method(to).sql()));
    }
    if (!Objects.equals(from.tablespace(), to.tablespace())) {
      String space = to.tablespace() == null ? "pg_default" : to.tablespace().sql();
      operations.add(alter(to, "SET TABLESPACE " + space));
    }
    security(from, to).forEach(it -> operations.add(alter(to, it)));
    if (!from.replicaIdentity().equals(to.replicaIdentity())) {
      operations.add(replicaIdentity(to));
    }
    return operations;
  }

  static Operation replicaIdentity(Table table) {
    String identity = table.replicaIdentity();
    String kind = replicaIndex(table) == null ? identity.toUpperCase(Locale.ROOT) : identity;
    return alter(table, "REPLICA IDENTITY " + kind.replaceFirst("^using index ", "USING INDEX "));
  }

  /// The index that stands for the rows of a table; null when it is none of its own.
  static @Nullable Name replicaIndex(Table table) {
    String identity = table.replicaIdentity();
    if (!identity.startsWith("using index ")) {
      return null;
    }
    String name = identity.substring("using index ".length());
    return new Name(
        name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name);
  }

  private static ObjectId[] indexIds(Table table, Name index) {
    return new ObjectId[] {
      ObjectId.of(ObjectKind.INDEX, table.name().sibling(index.value())),
      ObjectId.part(ObjectKind.CONSTRAINT, table.name(), index)
    };
  }

  /// Everything that makes a table, in order; foreign keys, indexes and triggers left out.
  ///
  /// @param others what may stand beside it by then
  static List<Operation> creation(Needs schema, Table table, Needs others) {
    var operations = new ArrayList<Operation>();
    var create = new Operation.CreateTable(table, inline(schema, table));
    if (others.takesNames(table) || schema.takesNames(table)) {
      operations.addAll(Ddl.createNamed(create));
    } else {
      operations.add(create);
    }
    for (Column column : table.columns()) {
      operations.addAll(
          Ddl.given(table, column)
              ? differing(schema, table, column)
              : ColumnPlans.unvalidated(table.name(), column));
    }
    if (schema.schema().serverVersion() >= SequencePlans.UNLOGGED) {
      operations.addAll(IdentityPlans.logging(table));
    }
    if (table.rowSecurity()) {
      operations.add(alter(table, "ENABLE ROW LEVEL SECURITY"));
    }
    if (table.forceRowSecurity()) {
      operations.add(alter(table, "FORCE ROW LEVEL SECURITY"));
    }
    if (!table.replicaIdentity().equals("default") && replicaIndex(table) == null) {
      operations.add(replicaIdentity(table));
    }
    return operations;
  }

  /// What makes an inherited column of a new heir differ from its parent's.
  private static List<Operation> differing(Needs schema, Table table, Column column) {
    Column parents =
        table.parents().stream()
            .flatMap(it -> schema.table(it).stream())
            .flatMap(it -> it.column(column.name()).stream())
            .findFirst()
            .orElse(column);
    Column given = parents.notNull(column.notNull()).with(column.origin());
    if (given.fill() instanceof Column.Fill.Identity) {
      given = given.filled(new Column.Fill.Nothing());
    }
    var operations = new ArrayList<Operation>(ColumnChanges.simple(table.name(), given, column));
    Column.NotNull notNull = column.notNull();
    if (notNull != null && notNull.name() == null && parents.notNull() == null) {
      operations.add(new Operation.SetNotNull(table.name(), column.name()));
    } else if (notNull != null
        && notNull.name() != null
        && notNull.origin() != Column.Origin.INHERITED
        && !notNull.validated()) {
      operations.add(
          ColumnPlans.addNotNull(
              table.name(), notNull.name(), column.name(), notNull.inheritable()));
    }
    return operations;
  }

  /// The constraints that are part of `CREATE TABLE`: those that need nothing but their table.
  static List<Constraint> inline(Needs schema, Table table) {
    return schema.constraints(table.name()).stream().filter(it -> inline(schema, it)).toList();
  }

  static boolean inline(Needs schema, Constraint it) {
    return it.type() != Constraint.Type.FOREIGN_KEY
        && !heirs(schema, it)
        && it.indexTablespace() == null
        && !it.clustered()
        && (it.validated() || !it.enforced())
        && it.indexOptions().isEmpty()
        && !twin(schema, it)
        && schema.of(it.id()).stream()
            .noneMatch(on -> on.kind() == ObjectKind.FUNCTION || on.kind() == ObjectKind.PROCEDURE);
  }

  /// Whether an heir has it from its parent and nowhere else.
  private static boolean heirs(Needs schema, Constraint it) {
    return it.origin() == Column.Origin.INHERITED
        && schema
            .table(it.table())
            .filter(table -> table.descent() instanceof Descent.Inherits)
            .isPresent();
  }

  /// Whether the primary key or an earlier key has the same index: `CREATE TABLE` makes one of the
  /// two.
  private static boolean twin(Needs schema, Constraint key) {
    if (key.type() != Constraint.Type.UNIQUE) {
      return false;
    }
    List<Constraint> keys =
        schema.constraints(key.table()).stream()
            .filter(it -> keyed(it).equals(keyed(key)))
            .toList();
    return !keys.getFirst().equals(key)
        || keys.stream().anyMatch(it -> it.type() == Constraint.Type.PRIMARY_KEY);
  }

  private static String keyed(Constraint key) {
    return key.definition().replaceFirst("^(PRIMARY KEY|UNIQUE) ", "");
  }

  /// The table, its columns and the sequences of their identities.
  private static List<ObjectId> columns(Table table) {
    var ids = new ArrayList<ObjectId>();
    ids.add(table.id());
    for (Column column : table.columns()) {
      ids.add(Draft.column(table.name(), column.name()));
      ids.addAll(Draft.notNull(table.name(), column));
      if (column.fill() instanceof Column.Fill.Identity identity) {
        ids.add(identity.sequence().id());
      }
    }
    return ids;
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
