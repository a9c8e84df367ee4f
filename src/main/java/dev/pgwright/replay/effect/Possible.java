package dev.pgwright.replay.effect;

import dev.pgwright.model.QualifiedName;
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
import dev.pgwright.sql.ast.ObjectName;
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
    if (tally.world.complete()) {
      existence(statement, tally);
    }
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
      default ->
          reindex.name() != null
                  && world.assumed(world.resolve(reindex.name())).kind()
                      == Relation.Kind.PARTITIONED
              ? "REINDEX TABLE"
              : null;
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

  private static void existence(Statement statement, Tally tally) {
    switch (statement) {
      case Alter.AlterTable alter -> {
        if (!alter.ifExists()) {
          relation(alter.name(), tally);
        }
        columns(alter, tally);
      }
      case Create.CreateIndex index -> relation(index.table(), tally);
      case Create.CreateTable table -> {
        QualifiedName name =
            tally.world.created(table.name(), table.persistence() == Create.Persistence.TEMPORARY);
        if (!table.ifNotExists() && tally.world.relation(name).isPresent()) {
          tally.fails("relation \"" + name.name() + "\" already exists");
        }
      }
      case Drop drop -> {
        if (!drop.ifExists() && drop.kind() == ObjectClass.TABLE) {
          drop.objects()
              .forEach(
                  it -> {
                    if (missing(it.name(), tally.world)) {
                      tally.fails("table \"" + it.name().sql() + "\" does not exist");
                    }
                  });
        }
      }
      case Maintenance.Truncate truncate ->
          truncate.tables().forEach(it -> relation(it.name(), tally));
      default -> {}
    }
  }

  private static boolean missing(ObjectName name, World world) {
    QualifiedName resolved = world.resolve(name);
    return world.relation(resolved).isEmpty()
        && world.index(resolved).isEmpty()
        && !resolved.schema().value().startsWith("pg_")
        && !resolved.schema().value().equals("information_schema");
  }

  private static void relation(ObjectName name, Tally tally) {
    if (missing(name, tally.world)) {
      tally.fails("relation \"" + name.sql() + "\" does not exist");
    }
  }

  private static void columns(Alter.AlterTable alter, Tally tally) {
    Relation table = tally.world.assumed(tally.world.resolve(alter.name()));
    if (!table.known() || !table.table()) {
      return;
    }
    for (AlterAction action : alter.actions()) {
      dev.pgwright.model.Name column =
          switch (action) {
            case AlterAction.DropColumn(_, var name, var ifExists, _) -> ifExists ? null : name;
            case AlterAction.AlterType type -> type.column();
            case AlterAction.SetNotNull(_, var name) -> name;
            case AlterAction.DropNotNull(_, var name) -> name;
            case AlterAction.SetDefault(_, var name, _) -> name;
            default -> null;
          };
      boolean added =
          alter.actions().stream()
              .anyMatch(
                  it ->
                      it instanceof AlterAction.AddColumn(_, var made, _)
                          && made.name().equals(column));
      if (column != null && !added && table.column(column).isEmpty()) {
        tally.fails(
            "column \"" + column + "\" of relation \"" + table.name().name() + "\" does not exist");
      }
    }
  }
}
