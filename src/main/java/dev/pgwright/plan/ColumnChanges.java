package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Constraint;
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

  static void alter(Draft draft, QualifiedName table, Column before, Column after) {
    ObjectId id = Draft.column(table, after.name());
    boolean bare = draft.defaultless.contains(id);
    Column old = bare ? defaultless(before) : before;
    Column now = bare ? defaultless(after) : after;
    if (Computed.again(draft, id, old, now)) {
      Computed.plan(draft, table, old, now);
      return;
    }
    if (Computed.refused(draft, id, old, now)) {
      return;
    }
    if (!sameType(old, now) && refused(draft, table, old, now)) {
      return;
    }
    values(draft, table, old, now);
    List<Operation> up = properties(table, old, now);
    if (!up.isEmpty()) {
      draft.add(
          Action.of(
                  "alter " + now.name() + " of " + Draft.brief(table),
                  Stage.NORMAL,
                  up,
                  properties(table, now, old))
              .altering(id)
              .locking(
                  passedDown(old, now)
                      ? draft.held(table, weight(old, now), Work.CATALOG)
                      : draft.heldAlone(table, weight(old, now), Work.CATALOG)));
    }
    Nullability.alter(draft, table, old, now);
  }

  private static Column defaultless(Column column) {
    return column.fill() instanceof Fill.Expression ? column.filled(new Fill.Nothing()) : column;
  }

  /// Whether a property changes that partitions and heirs have from their parent.
  private static boolean passedDown(Column old, Column now) {
    return !Objects.equals(old.storage(), now.storage())
        || !Objects.equals(old.statisticsTarget(), now.statisticsTarget());
  }

  /// Statistics can change beside writes, storage cannot.
  private static Lock weight(Column old, Column now) {
    return Objects.equals(old.storage(), now.storage())
            && Objects.equals(old.compression(), now.compression())
        ? Lock.SHARE_UPDATE_EXCLUSIVE
        : Lock.ACCESS_EXCLUSIVE;
  }

  /// Type and what fills the column.
  private static void values(Draft draft, QualifiedName table, Column old, Column now) {
    ObjectId id = Draft.column(table, now.name());
    boolean typed = !sameType(old, now);
    if (!typed && old.fill().equals(now.fill())) {
      return;
    }
    var up = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    Work work = recomputed(old, now) ? Work.REWRITE : Work.CATALOG;
    Typing typing = draft.typings.get(id);
    boolean aside = false;
    if (typed && typing != null) {
      aside = !typing.aside().isEmpty();
      work = typing.footprint().map(Footprint::catalogOnly).orElse(false) ? work : Work.REWRITE;
      up.addAll(Typing.retype(table, old, now, typing.using()));
      down.addAll(Typing.retype(table, now, old, typing.back(old, now)));
    }
    work = Computed.written(draft, id) ? Work.REWRITE : work;
    fill(draft, table, old, now, typed, up);
    fill(draft, table, now, old, typed, down);
    Action action =
        Action.of(
                "alter " + now.name() + " of " + Draft.brief(table),
                work == Work.CATALOG ? Stage.NORMAL : Stage.LONG,
                Computed.wrapped(draft, id, draft.now, up),
                Computed.wrapped(draft, id, draft.old, down))
            .altering(Computed.altered(draft, id))
            .locking(
                IdentityPlans.onlySequence(old, now) && !typed
                    ? List.of()
                    : draft.held(table, Lock.ACCESS_EXCLUSIVE, work))
            .locking(aside ? List.of() : referencing(draft, table, old, typed));
    Action whole = IdentityPlans.sequences(draft, table, old, now, losing(table, old, now, action));
    if (typed && work == Work.REWRITE) {
      draft.rewrites.computeIfAbsent(table, _ -> new ArrayList<>()).add(whole);
    } else {
      draft.add(whole);
    }
  }

  private static Action losing(QualifiedName table, Column old, Column now, Action action) {
    return Rounding.loses(old.type(), now.type())
        ? action.losing(Rounding.what(table, now.name().value()), "copy the column first")
        : action;
  }

  /// A change of type rebuilds the foreign keys that touch the column, under a lock on both tables.
  private static List<Step.Held> referencing(
      Draft draft, QualifiedName table, Column column, boolean typed) {
    if (!typed) {
      return List.of();
    }
    var held = new ArrayList<Step.Held>();
    for (Constraint it : draft.old.constraints(table)) {
      if (it.references() != null && it.columns().contains(column.name())) {
        held.addAll(draft.heldByParts(it.references(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG));
      }
    }
    for (Constraint it : draft.old.referencing(table)) {
      if (it.referencedColumns().contains(column.name())) {
        held.addAll(draft.heldByParts(it.table(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG));
      }
    }
    return held;
  }

  static boolean sameType(Column a, Column b) {
    return a.type().equals(b.type()) && Objects.equals(a.collation(), b.collation());
  }

  /// Whether a change of type in place is refused.
  private static boolean refused(Draft draft, QualifiedName table, Column old, Column now) {
    ObjectId id = Draft.column(table, now.name());
    Typing typing = Objects.requireNonNull(draft.typings.get(id));
    Optional<Footprint> footprint = typing.footprint();
    String change = "its type changes from " + described(old) + " to " + described(now);
    if (typing.obstacle() != null) {
      draft.refuse(
          id,
          change + ", and " + typing.obstacle().label() + " is made of it",
          "drop " + typing.obstacle().label() + " first, then plan again");
      return true;
    }
    if (footprint.isEmpty()) {
      draft.refuse(
          id,
          change + ", for which the server has no conversion",
          "add a column of the new type and move the values over");
      return true;
    }
    if (typing.quick()) {
      return false;
    }
    if (!draft.mayRewrite(id)) {
      String under = " under ACCESS EXCLUSIVE, and " + draft.obstacles.get(id);
      draft.refuse(id, change + ", which " + cost(footprint.get()) + under, permission(table, id));
      return true;
    }
    draft.concerns.add(inPlace(draft, table, id, footprint.get()));
    zoned(draft, id, old, now);
    return false;
  }

  static void zoned(Draft draft, ObjectId column, Column old, Column now) {
    zone(column, old, now).ifPresent(draft.concerns::add);
  }

  /// Says which zone is assumed where the meaning of values depends on one; empty where it does
  /// not.
  static Optional<String> zone(ObjectId column, Column old, Column now) {
    if (Conversion.withZone(old.type(), now.type()) != null) {
      return Optional.of(
          "the values of "
              + column.label()
              + " are taken to be times in UTC, whatever the session's time zone: where they mean"
              + " another zone, put it in the place of 'UTC' in the files");
    }
    if (Conversion.inSessionsZone(old.type(), now.type())) {
      return Optional.of(
          "the values of "
              + column.label()
              + " are converted in the time zone of the session that writes them: run the files with"
              + " TimeZone set to the zone that the values mean, and let the application have the"
              + " same while it writes beside them");
    }
    return Optional.empty();
  }

  private static String permission(QualifiedName table, ObjectId column) {
    return String.join(
        " ",
        "accept it with --allow-rewrite",
        column.label() + ", state a small size with --rows",
        Draft.table(table).label() + "=COUNT, or add a column of the new type and move the values",
        "over");
  }

  private static String inPlace(
      Draft draft, QualifiedName table, ObjectId id, Footprint footprint) {
    return "the type of "
        + id.label()
        + " changes in place"
        + (draft.policy.allowsRewrite(id)
            ? " as you allowed"
            : ", since " + draft.policy.sizes().told(table))
        + ": reads and writes of "
        + table
        + " wait while the server "
        + cost(footprint);
  }

  private static String described(Column column) {
    return column.collation() == null
        ? column.type()
        : column.type() + " COLLATE " + column.collation();
  }

  private static String cost(Footprint footprint) {
    if (footprint.rewrites()) {
      return "writes every row again";
    }
    return footprint.builds() ? "builds indexes again" : "reads every row";
  }

  private static boolean recomputed(Column old, Column now) {
    return now.fill() instanceof Fill.Generated(var sql, boolean stored)
        && stored
        && old.fill() instanceof Fill.Generated(var was, _)
        && !was.equals(sql);
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
          operations.addAll(generated(draft, table, from, to, sql));
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
      Draft draft, QualifiedName table, Column from, Column to, String sql) {
    return from.fill() instanceof Fill.Generated
        ? List.of(statement(table, to.name(), "SET EXPRESSION AS (" + sql + ")"))
        : Computed.restored(draft, table, to);
  }

  /// What leads from one column to another that differs in its default and properties only.
  static List<Operation> simple(QualifiedName table, Column from, Column to) {
    var operations = new ArrayList<Operation>(properties(table, from, to));
    if (!from.fill().equals(to.fill())) {
      switch (to.fill()) {
        case Fill.Expression(var sql) ->
            operations.add(new Operation.SetDefault(table, to.name(), sql));
        case Fill.Nothing() -> operations.add(new Operation.SetDefault(table, to.name(), null));
        case Fill.Identity _, Fill.Generated _ -> {}
      }
    }
    return operations;
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

  private static Operation statement(QualifiedName table, Name column, String action) {
    return new Operation.Execute(Ddl.alterColumn(table, column, action).getFirst());
  }
}
