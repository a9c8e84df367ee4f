package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.replay.effect.Effect.Work;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Option;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Statements that work on whole relations.
final class MaintenanceEffects {

  private MaintenanceEffects() {}

  static void add(Maintenance maintenance, Tally tally) {
    World world = tally.world;
    switch (maintenance) {
      case Maintenance.Truncate truncate -> truncate(truncate, tally);
      case Maintenance.Lock lock -> {
        Lock mode = Lock.valueOf(lock.mode().toUpperCase(Locale.ROOT).replace(' ', '_'));
        lock.tables()
            .forEach(
                it -> {
                  ReadEffects.reads(world.resolve(it.name()), it.only(), mode, tally);
                });
      }
      case Maintenance.Vacuum vacuum -> vacuum(vacuum, tally);
      case Maintenance.Cluster cluster -> {
        if (cluster.table() != null) {
          Relation table = world.assumed(world.resolve(cluster.table()));
          tally.lock(table.name(), Lock.ACCESS_EXCLUSIVE);
          tally.rewrite(table);
        }
      }
      case Maintenance.Reindex reindex -> reindex(reindex, tally);
      case Maintenance.Refresh refresh -> {
        QualifiedName view = world.resolve(refresh.view());
        tally.lock(view, refresh.concurrently() ? Lock.EXCLUSIVE : Lock.ACCESS_EXCLUSIVE);
        if (refresh.withData()) {
          world
              .assumed(view)
              .uses()
              .forEach(it -> ReadEffects.reads(it, false, Lock.ACCESS_SHARE, tally));
        }
        if (!refresh.concurrently()) {
          tally.rewrite(world.assumed(view));
        }
      }
      case Maintenance.Comment comment -> comment(comment, tally);
    }
  }

  private static void comment(Maintenance.Comment comment, Tally tally) {
    World world = tally.world;
    switch (comment.object().kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE, INDEX ->
          tally.lock(world.resolve(comment.object().name()), Lock.SHARE_UPDATE_EXCLUSIVE);
      case COLUMN -> {
        var parts = comment.object().name().parts();
        if (comment.object().on() != null) {
          tally.lock(world.resolve(comment.object().on()), Lock.SHARE_UPDATE_EXCLUSIVE);
        } else if (parts.size() > 1) {
          var table =
              new dev.pgwright.sql.ast.ObjectName(
                  comment.object().span(), parts.subList(0, parts.size() - 1));
          tally.lock(world.resolve(table), Lock.SHARE_UPDATE_EXCLUSIVE);
        }
      }
      case CONSTRAINT, TRIGGER, POLICY, RULE -> {
        if (comment.object().on() != null) {
          tally.lock(world.resolve(comment.object().on()), Lock.ACCESS_SHARE);
        }
      }
      default -> {}
    }
  }

  private static void truncate(Maintenance.Truncate truncate, Tally tally) {
    var open = new ArrayList<QualifiedName>();
    for (Maintenance.Target target : truncate.tables()) {
      QualifiedName name = tally.world.resolve(target.name());
      if (target.only()) {
        open.add(name);
      } else {
        tally.world.family(name).forEach(it -> open.add(it.name()));
      }
    }
    var all = new LinkedHashSet<QualifiedName>(open);
    while (!open.isEmpty()) {
      QualifiedName table = open.removeLast();
      for (World.Reference reference : tally.world.references(table)) {
        Relation other = reference.from();
        if (other.name().equals(table)) {
          continue;
        }
        if (truncate.cascade()) {
          for (Relation part : tally.world.family(other.name())) {
            if (all.add(part.name())) {
              open.add(part.name());
            }
          }
        } else if (!all.contains(other.name())) {
          tally.fails("cannot truncate a table referenced in a foreign key constraint");
        }
      }
    }
    all.forEach(it -> tally.lock(it, Lock.ACCESS_EXCLUSIVE));
  }

  /// Whether an option is on.
  static boolean on(List<Option> options, String name) {
    return options.stream()
        .anyMatch(
            it ->
                it.name().equals(name)
                    && (it.value() == null || !List.of("false", "off", "0").contains(it.value())));
  }

  private static void vacuum(Maintenance.Vacuum vacuum, Tally tally) {
    boolean full = !vacuum.analyze() && on(vacuum.options(), "full");
    if (vacuum.analyze()) {
      analyze(vacuum, tally);
      return;
    }
    for (Maintenance.Target target : vacuum.tables()) {
      QualifiedName name = tally.world.resolve(target.name());
      tally.lock(name, full ? Lock.ACCESS_EXCLUSIVE : Lock.SHARE_UPDATE_EXCLUSIVE);
      if (full) {
        tally.rewrite(tally.world.assumed(name));
      }
    }
  }

  private static void analyze(Maintenance.Vacuum analyze, Tally tally) {
    if (analyze.tables().isEmpty()) {
      tally.world.relations().stream()
          .filter(MaintenanceEffects::analyzed)
          .forEach(it -> tally.lock(it.name(), Lock.SHARE_UPDATE_EXCLUSIVE));
    }
    for (Maintenance.Target target : analyze.tables()) {
      QualifiedName name = tally.world.resolve(target.name());
      if (!analyzed(tally.world.assumed(name))) {
        continue;
      }
      if (target.only()) {
        tally.lock(name, Lock.SHARE_UPDATE_EXCLUSIVE);
      } else {
        boolean heirs =
            tally.world.version() < 18
                && tally.world.assumed(name).kind() != Relation.Kind.PARTITIONED;
        tally.lockFamily(name, heirs ? Lock.ACCESS_SHARE : Lock.SHARE_UPDATE_EXCLUSIVE);
        tally.lock(name, Lock.SHARE_UPDATE_EXCLUSIVE);
      }
    }
  }

  private static boolean analyzed(Relation relation) {
    return switch (relation.kind()) {
      case TABLE, PARTITIONED, MATERIALIZED_VIEW, UNKNOWN -> true;
      case VIEW, SEQUENCE, FOREIGN_TABLE -> false;
    };
  }

  private static void reindex(Maintenance.Reindex reindex, Tally tally) {
    if (reindex.name() == null || reindex.target().equals("schema")) {
      return;
    }
    boolean concurrently = reindex.concurrently() || on(reindex.options(), "concurrently");
    QualifiedName name = tally.world.resolve(reindex.name());
    boolean index = reindex.target().equals(ObjectClass.INDEX.sql());
    Optional<QualifiedName> table =
        index ? tally.world.index(name).map(IndexEntry::table) : Optional.of(name);
    if (index) {
      tally.lock(name, concurrently ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE);
    }
    table.ifPresent(
        it -> {
          tally.lock(it, concurrently ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.SHARE);
          boolean any =
              index || !tally.world.indexesOf(it).isEmpty() || !tally.world.assumed(it).known();
          if (any) {
            tally.work(it, Work.INDEX_BUILD);
          }
        });
    if (table.isEmpty()) {
      tally.work(name, Work.INDEX_BUILD);
    }
    if (!index && !concurrently) {
      tally.world.indexesOf(name).forEach(it -> tally.lock(it.name(), Lock.ACCESS_EXCLUSIVE));
    }
  }
}
