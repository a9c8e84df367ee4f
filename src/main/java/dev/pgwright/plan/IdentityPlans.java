package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Action.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How columns get, change and lose an identity, and the positions of the sequences behind them.
final class IdentityPlans {

  private IdentityPlans() {}

  /// An identity column for a table with rows: numbers come from a helper sequence until all rows
  /// have one, then the identity takes over where it stands.
  static void expand(Draft draft, QualifiedName table, Column column, Fill.Identity identity) {
    QualifiedName helper = helper(identity);
    Sequence counter = renamed(identity.sequence(), helper);
    Column bare = column.filled(new Fill.Nothing()).notNull(null);
    String next = "nextval(" + new Literal(helper.sql()).sql() + "::regclass)";
    Action add =
        draft.add(
            Action.of(
                    "add " + column.name() + " to " + Draft.brief(table),
                    Stage.NORMAL,
                    List.of(
                        new Operation.Execute(Ddl.createSequence(counter)),
                        new Operation.AddColumn(table, bare),
                        new Operation.SetDefault(table, column.name(), next)),
                    List.of(
                        new Operation.DropColumn(table, column.name()),
                        new Operation.Execute("DROP SEQUENCE " + helper.sql())))
                .creating(Draft.column(table, column.name()))
                .locking(draft.exclusive(table)));
    Action filled = ColumnPlans.backfill(draft, table, column, "DEFAULT", add);
    Nullability.requireNotNull(draft, table, column, filled, false);
    Action required = draft.notNull.get(Draft.column(table, column.name()));
    if (required == null) {
      throw new IllegalStateException("an identity column that may be NULL: " + column);
    }
    Action swap =
        draft.add(
            Action.of(
                    "number " + Draft.brief(table),
                    Stage.NORMAL,
                    takeOver(draft, table, column.name(), identity, helper),
                    handBack(table, column.name(), identity, counter, next))
                .after(required)
                .locking(draft.exclusive(table)));
    draft.notNull.put(Draft.column(table, column.name()), swap);
  }

  private static List<Operation> takeOver(
      Draft draft, QualifiedName table, Name column, Fill.Identity identity, QualifiedName helper) {
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.SetDefault(table, column, null));
    operations.addAll(generated(draft, table, column, identity));
    operations.add(setval(identity.sequence().name(), helper));
    operations.add(new Operation.Execute("DROP SEQUENCE " + helper.sql()));
    return operations;
  }

  private static List<Operation> generated(
      Draft draft, QualifiedName table, Name column, Fill.Identity identity) {
    var operations = new ArrayList<Operation>();
    operations.add(generate(table, column, identity));
    if (draft.after.serverVersion() >= SequencePlans.UNLOGGED) {
      draft.before.table(table).ifPresent(it -> operations.addAll(logging(it, identity)));
    }
    return operations;
  }

  private static List<Operation> handBack(
      QualifiedName table, Name column, Fill.Identity identity, Sequence counter, String next) {
    return List.of(
        new Operation.Execute(Ddl.createSequence(counter)),
        setval(counter.name(), identity.sequence().name()),
        ungenerate(table, column),
        new Operation.SetDefault(table, column, next));
  }

  /// What leads from one way to fill a column to an identity, an identity's options, or away.
  static List<Operation> change(Draft draft, QualifiedName table, Column from, Column to) {
    return switch (to.fill()) {
      case Fill.Identity now ->
          from.fill() instanceof Fill.Identity was
              ? options(draft, table, to.name(), was, now)
              : gain(draft, table, from, to, now);
      case Fill.Nothing _, Fill.Expression _, Fill.Generated _ -> lose(draft, table, from, to);
    };
  }

  private static List<Operation> gain(
      Draft draft, QualifiedName table, Column from, Column to, Fill.Identity now) {
    var operations = new ArrayList<Operation>();
    Sequence old = serial(needs(draft, table, from), table, from);
    if (from.fill() instanceof Fill.Expression) {
      operations.add(new Operation.SetDefault(table, from.name(), null));
    }
    if (old != null && other(draft, table, from).schema().find(old.id()).isPresent()) {
      operations.addAll(generated(draft, table, to.name(), now));
      operations.add(setval(now.sequence().name(), old.name()));
      return operations;
    }
    if (old == null) {
      operations.addAll(generated(draft, table, to.name(), now));
      operations.add(
          new Operation.Execute(
              "SELECT setval("
                  + new Literal(now.sequence().name().sql()).sql()
                  + ", COALESCE(max("
                  + to.name().sql()
                  + "), 0) + 1, false) FROM "
                  + table.sql()));
      return operations;
    }
    QualifiedName helper = helper(now);
    operations.add(SequencePlans.owner(old.name(), null));
    operations.add(
        new Operation.Execute(
            "ALTER SEQUENCE " + old.name().sql() + " RENAME TO " + helper.name().sql()));
    operations.addAll(generated(draft, table, to.name(), now));
    operations.add(
        setval(now.sequence().name(), new QualifiedName(old.name().schema(), helper.name())));
    operations.add(
        new Operation.Execute(
            "DROP SEQUENCE " + new QualifiedName(old.name().schema(), helper.name()).sql()));
    return operations;
  }

  private static List<Operation> lose(Draft draft, QualifiedName table, Column from, Column to) {
    var operations = new ArrayList<Operation>();
    if (!(from.fill() instanceof Fill.Identity was)) {
      return operations;
    }
    Sequence serial = serial(needs(draft, table, to), table, to);
    if (serial == null) {
      operations.add(ungenerate(table, to.name()));
      return operations;
    }
    if (other(draft, table, to).schema().find(serial.id()).isPresent()) {
      operations.add(setval(serial.name(), was.sequence().name()));
      operations.add(ungenerate(table, to.name()));
      return operations;
    }
    QualifiedName helper = helper(was);
    operations.add(new Operation.Execute(Ddl.createSequence(renamed(serial, helper))));
    operations.add(setval(helper, was.sequence().name()));
    operations.add(ungenerate(table, to.name()));
    operations.add(
        new Operation.Execute(
            "ALTER SEQUENCE " + helper.sql() + " RENAME TO " + serial.name().name().sql()));
    operations.add(SequencePlans.owner(serial.name(), Draft.column(table, to.name())));
    return operations;
  }

  private static Needs needs(Draft draft, QualifiedName table, Column column) {
    return draft
            .before
            .table(table)
            .flatMap(it -> it.column(column.name()))
            .filter(column::equals)
            .isPresent()
        ? draft.old
        : draft.now;
  }

  private static Needs other(Draft draft, QualifiedName table, Column column) {
    return needs(draft, table, column) == draft.old ? draft.now : draft.old;
  }

  /// The sequence that a serial column owns; null for any other column.
  static @Nullable Sequence serial(Needs schema, QualifiedName table, Column column) {
    ObjectId id = Draft.column(table, column.name());
    return column.fill() instanceof Fill.Expression(var sql) && sql.startsWith("nextval(")
        ? schema.ownedBy(id).orElse(null)
        : null;
  }

  /// Whether a new sequence of a column is the one of its identity under another role.
  static boolean hands(Draft draft, Sequence sequence) {
    ObjectId column = sequence.ownedBy();
    return column != null
        && fill(draft.before, column) instanceof Fill.Identity
        && fill(draft.after, column) instanceof Fill.Expression(var sql)
        && sql.startsWith("nextval(");
  }

  private static @Nullable Fill fill(Schema schema, ObjectId column) {
    return schema
        .table(column.qualified())
        .flatMap(it -> it.column(column.partName()))
        .map(Column::fill)
        .orElse(null);
  }

  /// Whether nothing but the options of the sequence change, which locks no table.
  static boolean onlySequence(Column old, Column now) {
    return old.fill() instanceof Fill.Identity was
        && now.fill() instanceof Fill.Identity is
        && was.always() == is.always();
  }

  /// The action with the sequences that come and go with an identity.
  static Action sequences(Draft draft, QualifiedName table, Column old, Column now, Action action) {
    Action result = action;
    if (old.fill() instanceof Fill.Identity was) {
      result = result.dropping(was.sequence().id());
      Sequence serial = serial(draft.now, table, now);
      result =
          serial == null || draft.before.find(serial.id()).isPresent()
              ? result
              : result.creating(serial.id());
    }
    if (now.fill() instanceof Fill.Identity is) {
      result = result.creating(is.sequence().id());
      Sequence serial = serial(draft.old, table, old);
      result =
          serial == null || draft.after.find(serial.id()).isPresent()
              ? result
              : result.dropping(serial.id());
    }
    return result;
  }

  private static List<Operation> options(
      Draft draft, QualifiedName table, Name column, Fill.Identity was, Fill.Identity now) {
    var operations = new ArrayList<Operation>();
    if (!was.sequence().name().equals(now.sequence().name())) {
      operations.add(
          new Operation.Execute(
              "ALTER SEQUENCE "
                  + was.sequence().name().sql()
                  + " RENAME TO "
                  + now.sequence().name().name().sql()));
    }
    if (was.always() != now.always()) {
      operations.add(
          column(table, column, "SET GENERATED " + (now.always() ? "ALWAYS" : "BY DEFAULT")));
    }
    operations.addAll(
        SequencePlans.options(renamed(was.sequence(), now.sequence().name()), now.sequence()));
    boolean follows = logged(draft.before, table) != logged(draft.after, table);
    if (was.sequence().logged() != now.sequence().logged() && !follows) {
      operations.add(SequencePlans.logging(now.sequence()));
    }
    return operations;
  }

  private static boolean logged(Schema schema, QualifiedName table) {
    return schema.table(table).map(Table::logged).orElse(true);
  }

  /// What sequences of identities need that are not like their table, which they are when they are
  /// made and after it has changed.
  static List<Operation> logging(Table table) {
    return table.columns().stream()
        .filter(it -> it.fill() instanceof Fill.Identity)
        .flatMap(it -> logging(table, (Fill.Identity) it.fill()).stream())
        .toList();
  }

  private static List<Operation> logging(Table table, Fill.Identity identity) {
    return identity.sequence().logged() == table.logged()
        ? List.of()
        : List.of(SequencePlans.logging(identity.sequence()));
  }

  static Operation generate(QualifiedName table, Name column, Fill.Identity identity) {
    return column(table, column, "ADD GENERATED " + Ddl.identity(identity));
  }

  static Operation ungenerate(QualifiedName table, Name column) {
    return column(table, column, "DROP IDENTITY");
  }

  private static Operation column(QualifiedName table, Name column, String action) {
    return new Operation.Execute(Ddl.alterColumn(table, column, action).getFirst());
  }

  /// Takes over the position of another sequence, using up one number.
  private static Operation setval(QualifiedName to, QualifiedName from) {
    return new Operation.Execute(
        "SELECT setval("
            + new Literal(to.sql()).sql()
            + ", nextval("
            + new Literal(from.sql()).sql()
            + "), false)");
  }

  private static QualifiedName helper(Fill.Identity identity) {
    QualifiedName name = identity.sequence().name();
    return new QualifiedName(name.schema(), Naming.aside(name.name(), "next"));
  }

  private static Sequence renamed(Sequence it, QualifiedName name) {
    return new Sequence(
        name,
        it.type(),
        it.start(),
        it.increment(),
        it.min(),
        it.max(),
        it.cache(),
        it.cycle(),
        null,
        it.logged());
  }
}
