package dev.pgwright.replay.effect;

import dev.pgwright.replay.Relation;
import dev.pgwright.replay.TypeEntry;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whether a statement can run where it stands.
///
/// Source of the messages: PostgreSQL 18; measured by `claims/transaction.sql` and `EffectsTest`.
public final class Possible {

  private static final List<String> ALONE =
      List.of(
          "create database",
          "drop database",
          "alter system",
          "create subscription",
          "drop subscription",
          "create tablespace",
          "drop tablespace");

  private Possible() {}

  static void check(Statement statement, Tally tally) {
    if (tally.world.transactions().open()) {
      alone(statement, tally.world)
          .ifPresent(it -> tally.fails(it + " cannot run inside a transaction block"));
    }
    usedEnumLabel(statement, tally.world)
        .ifPresent(
            it -> tally.fails("unsafe use of new value \"" + it.text() + "\" of an enum type"));
    StatementChecks.check(statement, tally);
  }

  /// The words of a statement that has to stand outside a transaction block.
  public static Optional<String> alone(Statement statement, World world) {
    return Optional.ofNullable(
        switch (statement) {
          case Create.CreateIndex index ->
              index.concurrently() ? "CREATE INDEX CONCURRENTLY" : null;
          case Drop drop ->
              drop.concurrently()
                  ? "DROP INDEX CONCURRENTLY"
                  : drop.kind() == ObjectClass.DATABASE
                      ? "DROP DATABASE"
                      : drop.kind() == ObjectClass.TABLESPACE ? "DROP TABLESPACE" : null;
          case Maintenance.Vacuum vacuum -> vacuum.analyze() ? null : "VACUUM";
          case Maintenance.Cluster cluster -> cluster.table() == null ? "CLUSTER" : null;
          case Maintenance.Reindex reindex -> reindex(reindex, world);
          case Alter.AlterTable alter -> detach(alter);
          case Statement.Other other ->
              ALONE.contains(other.kind().toLowerCase(Locale.ROOT))
                  ? other.kind().toUpperCase(Locale.ROOT)
                  : null;
          default -> null;
        });
  }

  private static @org.jspecify.annotations.Nullable String reindex(
      Maintenance.Reindex reindex, World world) {
    if (reindex.concurrently() || MaintenanceEffects.on(reindex.options(), "concurrently")) {
      return "REINDEX CONCURRENTLY";
    }
    return switch (reindex.target()) {
      case "database", "system", "schema" -> "REINDEX " + reindex.target().toUpperCase(Locale.ROOT);
      default -> {
        boolean parent =
            reindex.name() != null
                && world
                        .assumed(
                            world
                                .index(world.resolve(reindex.name()))
                                .map(dev.pgwright.replay.IndexEntry::table)
                                .orElse(world.resolve(reindex.name())))
                        .kind()
                    == Relation.Kind.PARTITIONED;
        yield parent ? "REINDEX " + reindex.target().toUpperCase(Locale.ROOT) : null;
      }
    };
  }

  private static @org.jspecify.annotations.Nullable String detach(Alter.AlterTable alter) {
    return alter.actions().stream()
            .anyMatch(
                it ->
                    it instanceof AlterAction.DetachPartition(_, _, var concurrently, _)
                        && concurrently)
        ? "ALTER TABLE ... DETACH CONCURRENTLY"
        : null;
  }

  /// A label that the transaction has added to an older enum and that the statement uses.
  public static Optional<TypeEntry.Label> usedEnumLabel(Statement statement, World world) {
    if (statement instanceof Alter.AddEnumValue || !world.transactions().open()) {
      return Optional.empty();
    }
    int now = world.transactions().number();
    List<TypeEntry.Label> fresh =
        world.types().stream()
            .filter(it -> it.kind() == TypeEntry.Kind.ENUM)
            .filter(it -> world.version() < 17 || it.transaction() != now || it.born() == 0)
            .filter(it -> it.transaction() != now)
            .flatMap(it -> it.labels().stream())
            .filter(it -> it.transaction() == now)
            .toList();
    if (fresh.isEmpty()) {
      return Optional.empty();
    }
    List<String> texts =
        Walk.all(statement, Expr.Constant.class)
            .filter(it -> it.kind() == Expr.ConstantKind.STRING)
            .map(Expr.Constant::value)
            .toList();
    return fresh.stream().filter(it -> texts.contains(it.text())).findFirst();
  }
}
