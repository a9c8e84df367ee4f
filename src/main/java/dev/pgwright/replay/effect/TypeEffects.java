package dev.pgwright.replay.effect;

import dev.pgwright.facts.ColumnType;
import dev.pgwright.facts.Lock;
import dev.pgwright.facts.TypeChange;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.TypeEntry;
import dev.pgwright.replay.Types;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Effect.Work;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.TypeName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `alter column … type`.
///
/// Source: `claims/column-type.sql`.
public final class TypeEffects {

  private static final List<String> UTC = List.of("utc", "etc/utc", "gmt");

  private TypeEffects() {}

  static void add(AlterAction.AlterType action, Relation table, Tally tally) {
    World world = tally.world;
    TypeChange change = change(action, table, world);
    if (table
        .column(action.column())
        .map(it -> it.fill() == Attribute.Fill.VIRTUAL)
        .orElse(false)) {
      return;
    }
    Optional<ColumnType> from = table.column(action.column()).map(Attribute::type);
    switch (change) {
      case SAME, CATALOG -> {}
      case INDEXES -> rebuild(table, action.column(), tally);
      case TIME_ZONE -> {
        if (utc(world)) {
          rebuild(table, action.column(), tally);
        } else {
          tally.rewrite(table);
          tally.because("the time zone of the session is not known to be UTC");
        }
      }
      case REWRITE -> tally.rewrite(table);
      case UNKNOWN -> {
        tally.rewrite(table);
        tally.because(
            from.isEmpty()
                ? "the type before is not known here; a rewrite is assumed"
                : "a rewrite is assumed for a type that is not known here");
      }
    }
    dependents(action, change, table, tally);
  }

  /// What the action does to the table, its `using` included.
  public static TypeChange change(AlterAction.AlterType action, Relation table, World world) {
    ColumnType to = Types.of(action.type(), world);
    Optional<ColumnType> from = table.column(action.column()).map(Attribute::type);
    if (to == null) {
      return TypeChange.UNKNOWN;
    }
    if (action.using() != null && !plain(action, to, world)) {
      return through(action, from, to, world);
    }
    if (from.isEmpty()) {
      return TypeChange.UNKNOWN;
    }
    TypeChange change = between(from.get(), to, action.type(), world);
    return change == TypeChange.SAME && action.collation() != null ? TypeChange.INDEXES : change;
  }

  private static TypeChange between(ColumnType from, ColumnType to, TypeName type, World world) {
    Optional<TypeEntry> domain = Types.entry(type, world);
    if (domain.isPresent() && domain.get().constrained() && !from.equals(to)) {
      return TypeChange.REWRITE;
    }
    TypeChange change = TypeChange.of(Types.underlying(from, world), Types.underlying(to, world));
    if (change == TypeChange.UNKNOWN && known(from, world) && known(to, world)) {
      return TypeChange.REWRITE;
    }
    return change == TypeChange.SAME && !from.equals(to) ? TypeChange.CATALOG : change;
  }

  private static boolean known(ColumnType type, World world) {
    return TypeChange.known(type) || Types.named(type.name(), world).isPresent();
  }

  /// `using c` and `using c::type` say what happens anyway.
  private static boolean plain(AlterAction.AlterType action, ColumnType to, World world) {
    return switch (action.using()) {
      case Expr.Column column -> column.name().equals(action.column());
      case Expr.Cast(_, Expr.Column column, var type, _) ->
          column.name().equals(action.column()) && to.equals(Types.of(type, world));
      case null, default -> false;
    };
  }

  /// A chain of casts writes nothing when none of them does.
  private static TypeChange through(
      AlterAction.AlterType action, Optional<ColumnType> from, ColumnType to, World world) {
    if (from.isPresent() && keeps(action.using(), action.column(), from.get(), to, world)) {
      return TypeChange.CATALOG;
    }
    return TypeChange.REWRITE;
  }

  /// Whether a chain of casts of the column ends in a type without anything being written.
  private static boolean keeps(
      @Nullable Expr using, Name column, ColumnType from, ColumnType to, World world) {
    return switch (using) {
      case Expr.Column it -> it.name().equals(column) && keeps(from, to, world);
      case Expr.Cast(_, var value, var type, _) -> {
        ColumnType middle = Types.of(type, world);
        yield middle != null
            && keeps(middle, to, world)
            && keeps(value, column, from, middle, world);
      }
      case null, default -> false;
    };
  }

  private static boolean keeps(ColumnType from, ColumnType to, World world) {
    TypeChange change = TypeChange.of(Types.underlying(from, world), Types.underlying(to, world));
    return keeps(change) && !constrained(to, from, world);
  }

  private static boolean constrained(ColumnType to, ColumnType from, World world) {
    return !to.equals(from)
        && Types.named(to.name(), world)
            .map(it -> it.kind() == TypeEntry.Kind.DOMAIN && it.constrained())
            .orElse(false);
  }

  private static boolean keeps(TypeChange change) {
    return change == TypeChange.SAME || change == TypeChange.CATALOG;
  }

  /// Whether the session's time zone was set to UTC in the text.
  public static boolean utc(World world) {
    return world
        .transactions()
        .setting("timezone")
        .map(it -> UTC.contains(it.toLowerCase(java.util.Locale.ROOT)))
        .orElse(false);
  }

  private static void rebuild(Relation table, Name column, Tally tally) {
    boolean indexed =
        tally.world.indexesOf(table.name()).stream().anyMatch(it -> it.touches().contains(column));
    if (indexed) {
      tally.work(table.name(), Work.INDEX_BUILD);
    }
  }

  private static void dependents(
      AlterAction.AlterType action, TypeChange change, Relation table, Tally tally) {
    World world = tally.world;
    boolean rewritten = tally.rewrites(table.name());
    boolean builds = !rewritten && table.kind() != Relation.Kind.PARTITIONED;
    for (IndexEntry index : builds ? world.indexesOf(table.name()) : List.<IndexEntry>of()) {
      boolean touched = index.touches().contains(action.column());
      if (touched && (!index.plain() || partitioned(index, table, world))) {
        tally.work(table.name(), Work.INDEX_BUILD);
        tally.because("the index " + index.name().name() + " is built again");
      }
    }
    for (Limit limit : table.limits()) {
      if (!limit.columns().contains(action.column())) {
        continue;
      }
      if (limit.kind() == Limit.Kind.CHECK && limit.enforced() && !rewritten) {
        tally.scan(table);
        tally.because("the CHECK " + limit.name() + " is proven again");
      }
      if (limit.references() != null) {
        tally.lockFamily(
            limit.references(),
            limit.enforced() ? Lock.ACCESS_EXCLUSIVE : Lock.SHARE_ROW_EXCLUSIVE);
        tally.because("the foreign key " + limit.name() + " locks " + limit.references());
        if (change == TypeChange.REWRITE) {
          tally.work(table.name(), Work.VALIDATE);
        }
      }
    }
    referencing(action.column(), table, change, tally);
  }

  /// Whether it is a partition's, and one of its parent's.
  private static boolean partitioned(IndexEntry index, Relation table, World world) {
    return table.partition()
        && table.parents().stream()
            .flatMap(it -> world.indexesOf(it).stream())
            .anyMatch(it -> it.keys().equals(index.keys()) && it.unique() == index.unique());
  }

  private static void referencing(Name column, Relation table, TypeChange change, Tally tally) {
    for (World.Reference it : tally.world.references(table.name())) {
      boolean used = Dependents.referenced(it.limit(), table).contains(column);
      if (!used || it.from().name().equals(table.name())) {
        continue;
      }
      QualifiedName name = it.from().name();
      tally.lockFamily(name, Lock.ACCESS_EXCLUSIVE);
      if (change == TypeChange.REWRITE) {
        tally.work(name, Work.VALIDATE);
      }
      tally.because("the foreign key of " + name + " is made again");
    }
  }
}
