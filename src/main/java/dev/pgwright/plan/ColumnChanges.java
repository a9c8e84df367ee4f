package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Judge.Footprint;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How columns that both schemas have change.
final class ColumnChanges {

  private ColumnChanges() {}

  static void alter(Draft draft, QualifiedName table, Column old, Column now) {
    ObjectId id = Draft.column(table, now.name());
    String impossible = impossible(draft, old.fill(), now.fill());
    if (impossible != null) {
      draft.refuse(id, impossible, "add a column of another name and move the values over");
      return;
    }
    var up = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    Work work = Work.CATALOG;
    boolean typed = !sameType(old, now);
    if (typed) {
      Optional<Typing> typing = typing(draft, table, old, now);
      if (typing.isEmpty()) {
        return;
      }
      work = typing.get().work();
      up.addAll(typing.get().up());
      down.addAll(typing.get().down());
    }
    if (!old.fill().equals(now.fill()) || typed) {
      work = filling(table, old, now) ? Work.REWRITE : work;
      fill(draft, table, old, now, typed, up);
      fill(draft, table, now, old, typed, down);
    }
    properties(table, old, now).forEach(up::add);
    properties(table, now, old).forEach(down::add);
    if (!up.isEmpty()) {
      draft.add(
          Action.of(
                  "alter " + now.name() + " of " + Draft.brief(table),
                  work == Work.CATALOG ? Stage.NORMAL : Stage.LONG,
                  up,
                  down)
              .altering(id)
              .locking(draft.held(table, Lock.ACCESS_EXCLUSIVE, work))
              .locking(referencing(draft, table, old, typed)));
    }
    nullability(draft, table, old, now);
  }

  /// A change of type rebuilds the foreign keys that touch the column, under a lock on both tables.
  private static List<Step.Held> referencing(
      Draft draft, QualifiedName table, Column column, boolean typed) {
    if (!typed) {
      return List.of();
    }
    var held = new ArrayList<Step.Held>();
    draft
        .before
        .all(dev.pgwright.model.Constraint.class)
        .filter(it -> it.references() != null)
        .forEach(
            it -> {
              QualifiedName parent = Objects.requireNonNull(it.references());
              if (it.table().equals(table) && it.columns().contains(column.name())) {
                held.addAll(draft.exclusive(parent));
              }
              if (parent.equals(table) && it.referencedColumns().contains(column.name())) {
                held.addAll(draft.exclusive(it.table()));
              }
            });
    return held;
  }

  private record Typing(List<Operation> up, List<Operation> down, Work work) {}

  private static boolean sameType(Column a, Column b) {
    return a.type().equals(b.type()) && Objects.equals(a.collation(), b.collation());
  }

  /// A change of type in place; empty when it is refused.
  private static Optional<Typing> typing(Draft draft, QualifiedName table, Column old, Column now) {
    ObjectId id = Draft.column(table, now.name());
    List<String> clear = Rebuild.around(draft.before, List.of(id)).dropSql();
    String cast = now.name().sql() + "::" + now.type();
    Optional<Footprint> plain = judge(draft, clear, table, old, now, null);
    String using = plain.isEmpty() ? cast : null;
    Optional<Footprint> footprint =
        plain.isPresent() ? plain : judge(draft, clear, table, old, now, using);
    boolean safe = footprint.map(Footprint::catalogOnly).orElse(false);
    if (!safe && !draft.policy.allowsRewrite(id)) {
      draft.refuse(
          id,
          "its type changes from "
              + old.type()
              + " to "
              + now.type()
              + ", which "
              + footprint.map(ColumnChanges::cost).orElse("writes every row again")
              + " under ACCESS EXCLUSIVE",
          "accept it for a small table with --allow-rewrite "
              + id.label()
              + ", or add a column of the new type and move the values over");
      return Optional.empty();
    }
    if (!safe) {
      draft.concerns.add(
          "the type of "
              + id.label()
              + " changes in place as you allowed: reads and writes of "
              + table
              + " wait while the server "
              + footprint.map(ColumnChanges::cost).orElse("writes every row again"));
    }
    return Optional.of(
        new Typing(
            retype(table, old, now, using),
            retype(table, now, old, old.name().sql() + "::" + old.type()),
            safe ? Work.CATALOG : Work.REWRITE));
  }

  private static String cost(Footprint footprint) {
    if (footprint.rewrites()) {
      return "writes every row again";
    }
    return footprint.builds() ? "builds indexes again" : "reads every row";
  }

  private static Optional<Footprint> judge(
      Draft draft,
      List<String> clear,
      QualifiedName table,
      Column old,
      Column now,
      @Nullable String using) {
    var statements = new ArrayList<String>(clear);
    retype(table, old, now, using).forEach(it -> statements.addAll(Ddl.of(it)));
    return draft.judge.onBefore(statements);
  }

  /// The default is taken away first, since it may not fit the new type.
  private static List<Operation> retype(
      QualifiedName table, Column from, Column to, @Nullable String using) {
    var operations = new ArrayList<Operation>();
    if (from.fill() instanceof Fill.Expression) {
      operations.add(new Operation.SetDefault(table, to.name(), null));
    }
    operations.add(new Operation.SetType(table, to.name(), to.type(), to.collation(), using));
    return operations;
  }

  private static @Nullable String impossible(Draft draft, Fill old, Fill now) {
    if (now instanceof Fill.Generated(_, boolean stored)) {
      return switch (old) {
        case Fill.Generated(_, boolean was) when was != stored ->
            "a generated column cannot change between stored and virtual";
        case Fill.Generated _ when draft.after.serverVersion() >= 170000 -> null;
        case Fill.Generated _, Fill.Nothing _, Fill.Expression _, Fill.Identity _ ->
            "an existing column cannot become a generated one";
      };
    }
    return old instanceof Fill.Generated(_, boolean stored) && !stored
        ? "a virtual generated column has no values to keep"
        : null;
  }

  private static boolean filling(QualifiedName table, Column old, Column now) {
    return now.fill() instanceof Fill.Generated(var sql, boolean stored)
        && stored
        && old.fill() instanceof Fill.Generated(var was, _)
        && !was.equals(sql)
        && !table.name().value().isEmpty();
  }

  private static void fill(
      Draft draft,
      QualifiedName table,
      Column from,
      Column to,
      boolean typed,
      List<Operation> operations) {
    boolean same = from.fill().equals(to.fill());
    switch (to.fill()) {
      case Fill.Nothing() -> {
        operations.addAll(released(draft, table, from, to));
        if (from.fill() instanceof Fill.Expression && !typed) {
          operations.add(new Operation.SetDefault(table, to.name(), null));
        }
      }
      case Fill.Expression(var sql) -> {
        operations.addAll(released(draft, table, from, to));
        if (!same || typed) {
          operations.add(new Operation.SetDefault(table, to.name(), sql));
        }
      }
      case Fill.Identity _ -> {
        if (!same) {
          operations.addAll(IdentityPlans.change(draft, table, from, to));
        }
      }
      case Fill.Generated(var sql, _) -> {
        if (!same) {
          operations.addAll(generated(table, from, to, sql));
        }
      }
    }
  }

  /// Takes away what fills a column by itself.
  private static List<Operation> released(
      Draft draft, QualifiedName table, Column from, Column to) {
    return switch (from.fill()) {
      case Fill.Identity _ -> IdentityPlans.change(draft, table, from, to);
      case Fill.Generated _ -> List.of(statement(table, to.name(), "DROP EXPRESSION"));
      case Fill.Nothing _, Fill.Expression _ -> List.of();
    };
  }

  private static List<Operation> generated(
      QualifiedName table, Column from, Column to, String sql) {
    return from.fill() instanceof Fill.Generated
        ? List.of(statement(table, to.name(), "SET EXPRESSION AS (" + sql + ")"))
        : List.of(new Operation.DropColumn(table, to.name()), new Operation.AddColumn(table, to));
  }

  private static List<Operation> properties(QualifiedName table, Column from, Column to) {
    var operations = new ArrayList<Operation>();
    if (!Objects.equals(from.storage(), to.storage())) {
      operations.add(
          statement(
              table,
              to.name(),
              "SET STORAGE " + (to.storage() == null ? "DEFAULT" : to.storage())));
    }
    if (!Objects.equals(from.compression(), to.compression())) {
      operations.add(
          statement(
              table,
              to.name(),
              "SET COMPRESSION " + (to.compression() == null ? "default" : to.compression())));
    }
    if (!Objects.equals(from.statisticsTarget(), to.statisticsTarget())) {
      Integer target = to.statisticsTarget();
      operations.add(
          statement(table, to.name(), "SET STATISTICS " + (target == null ? "-1" : target)));
    }
    if (!Objects.equals(from.options(), to.options())) {
      TablePlans.options(split(from.options()), split(to.options()))
          .forEach(it -> operations.add(statement(table, to.name(), it)));
    }
    return operations;
  }

  private static List<String> split(@Nullable String options) {
    return options == null ? List.of() : List.of(options.split(", *"));
  }

  private static void nullability(Draft draft, QualifiedName table, Column old, Column now) {
    NotNull was = old.notNull();
    NotNull wanted = now.notNull();
    if (Objects.equals(was, wanted)) {
      return;
    }
    if (was == null) {
      required(draft, table, now);
    } else if (wanted == null) {
      Name name = was.name() == null ? Naming.notNull(table, old.name()) : was.name();
      draft.add(
          Action.of(
                  "allow null in " + now.name() + " of " + Draft.brief(table),
                  Stage.NORMAL,
                  List.of(new Operation.DropNotNull(table, now.name())),
                  draft.before.serverVersion() >= 180000
                      ? List.of(
                          ColumnPlans.addNotNull(table, name, now.name(), was.inheritable()),
                          new Operation.ValidateConstraint(table, name))
                      : List.of(new Operation.SetNotNull(table, now.name())))
              .locking(draft.exclusive(table)));
    } else {
      renamed(draft, table, now.name(), was, wanted);
    }
  }

  private static void required(Draft draft, QualifiedName table, Column now) {
    ObjectId id = Draft.column(table, now.name());
    Optional<String> value = draft.policy.backfill(id);
    Action filled = null;
    if (value.isPresent()) {
      filled =
          draft.add(
              Action.of(
                      "backfill " + now.name() + " of " + Draft.brief(table),
                      Stage.BACKFILL,
                      List.of(new Operation.Execute(Backfill.sql(table, now.name(), value.get()))),
                      List.of())
                  .altering(id)
                  .locking(draft.held(table, Lock.ROW_EXCLUSIVE, Work.BATCHES)));
    }
    ColumnPlans.requireNotNull(draft, table, now, filled, value.isEmpty());
  }

  private static void renamed(
      Draft draft, QualifiedName table, Name column, NotNull was, NotNull wanted) {
    if (was.name() == null || wanted.name() == null) {
      return;
    }
    Action last = null;
    if (!was.name().equals(wanted.name())) {
      last =
          draft.add(
              Action.of(
                      "rename " + was.name() + " of " + Draft.brief(table),
                      Stage.NORMAL,
                      List.of(rename(table, was.name(), wanted.name())),
                      List.of(rename(table, wanted.name(), was.name())))
                  .locking(draft.exclusive(table)));
    }
    if (was.inheritable() != wanted.inheritable()) {
      Action inherit =
          Action.of(
                  "alter " + wanted.name() + " of " + Draft.brief(table),
                  Stage.NORMAL,
                  List.of(inherit(table, wanted.name(), wanted.inheritable())),
                  List.of(inherit(table, wanted.name(), was.inheritable())))
              .locking(draft.exclusive(table));
      last = draft.add(last == null ? inherit : inherit.after(last));
    }
    if (!was.validated() && wanted.validated()) {
      Action valid =
          ColumnPlans.validate(
              draft,
              table,
              wanted.name(),
              List.of(
                  new Operation.DropNotNull(table, column),
                  ColumnPlans.addNotNull(table, wanted.name(), column, wanted.inheritable())));
      draft.add(last == null ? valid : valid.after(last));
    }
  }

  private static Operation rename(QualifiedName table, Name from, Name to) {
    return new Operation.Execute(
        Ddl.alter(table, "RENAME CONSTRAINT " + from.sql() + " TO " + to.sql()).getFirst());
  }

  private static Operation inherit(QualifiedName table, Name constraint, boolean inheritable) {
    return new Operation.Execute(
        Ddl.alter(
                table,
                "ALTER CONSTRAINT " + constraint.sql() + (inheritable ? " INHERIT" : " NO INHERIT"))
            .getFirst());
  }

  private static Operation statement(QualifiedName table, Name column, String action) {
    return new Operation.Execute(Ddl.alterColumn(table, column, action).getFirst());
  }
}
