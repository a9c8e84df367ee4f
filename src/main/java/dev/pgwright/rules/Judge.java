package dev.pgwright.rules;

import dev.pgwright.facts.live.Size;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.replay.duration.Estimate;
import dev.pgwright.replay.duration.Estimates;
import dev.pgwright.replay.effect.Effect;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// What is known about the tables that one statement works on.
///
/// @param tables that it reads or writes as a whole, and that others may use
/// @param estimate of its duration; null when a size is not known
record Judge(List<QualifiedName> tables, World world, long smallRows, @Nullable Estimate estimate) {

  /// @param smallRows rows of a table that is not worth a finding; 0 for none
  static Judge of(Statement statement, Scene scene, long smallRows) {
    World world = scene.world();
    SequencedSet<QualifiedName> tables = new LinkedHashSet<>();
    scene.effect().done().stream()
        .map(Effect.Done::relation)
        .filter(scene::inUse)
        .forEach(tables::add);
    if (statement instanceof Change change) {
      tables.add(world.resolve(change.target().name()));
    }
    Estimate estimate =
        Estimates.of(statement, scene.effect(), world.live(), world::resolve).orElse(null);
    return new Judge(List.copyOf(tables), world, smallRows, estimate);
  }

  /// Whether a statement waits for every transaction that began before it.
  static boolean concurrent(Statement statement) {
    return (statement instanceof Create.CreateIndex index && index.concurrently())
        || (statement instanceof Maintenance.Reindex reindex && reindex.concurrently());
  }

  /// Whether a finding is about work that does not happen, since a table does not exist, or that is
  /// done at once, since all tables are small.
  boolean harmless(RuleInfo rule) {
    return Rules.aboutRows(rule.id()) && !tables.isEmpty() && (missing() || small());
  }

  private boolean missing() {
    return world.complete() && tables.stream().anyMatch(world::lacks);
  }

  private boolean small() {
    return tables.stream()
        .allMatch(it -> world.live().size(it).filter(size -> size.small(smallRows)).isPresent());
  }

  /// The tables with their sizes.
  List<String> sizes() {
    return tables.stream()
        .flatMap(it -> world.live().size(it).map(size -> Estimates.words(it, size)).stream())
        .toList();
  }

  /// How sure a finding is; null where it does not depend on tables.
  Checked.@Nullable Verdict verdict(RuleInfo rule) {
    if (!Rules.aboutRows(rule.id()) || tables.isEmpty()) {
      return null;
    }
    for (QualifiedName table : tables) {
      Optional<Size> size = world.live().size(table);
      if (size.isEmpty() && world.relation(table).filter(Relation::known).isEmpty()) {
        return new Checked.Verdict(Checked.Verdict.Certainty.MAY, null);
      }
    }
    List<String> sizes = sizes();
    if (sizes.size() < tables.size()) {
      return new Checked.Verdict(Checked.Verdict.Certainty.WILL, null);
    }
    String known = String.join(", ", sizes);
    return new Checked.Verdict(
        Checked.Verdict.Certainty.WILL,
        estimate == null || small() ? known : known + ": " + estimate.range());
  }
}
