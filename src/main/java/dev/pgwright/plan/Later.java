package dev.pgwright.plan;

import dev.pgwright.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A judge who knows the schemas of a moment in the midst of a plan.
///
/// @param forth leads from the older schema to that moment
/// @param back leads back from there
/// @param newer leads from the newer schema to that moment
/// @param newerBack leads back from there
record Later(
    Judge judge, List<String> forth, List<String> back, List<String> newer, List<String> newerBack)
    implements Judge {

  @Override
  public Optional<Footprint> onBefore(List<String> statements) {
    return judge.onBefore(join(forth, statements));
  }

  @Override
  public Optional<Footprint> onAfter(List<String> statements) {
    return judge.onAfter(join(newer, statements));
  }

  @Override
  public Schema olderBetween(List<String> statements, List<String> undo) {
    return judge.olderBetween(join(forth, statements), join(undo, back));
  }

  @Override
  public Schema newerBetween(List<String> statements, List<String> undo) {
    return judge.newerBetween(join(newer, statements), join(undo, newerBack));
  }

  /// What steps do, as one transaction could; rows are left alone.
  static List<String> up(List<Step> steps) {
    var statements = new ArrayList<String>();
    steps.forEach(step -> step.up().forEach(it -> rehearse(it, statements)));
    return statements;
  }

  /// What undoes steps, as one transaction could; rows are left alone.
  static List<String> down(List<Step> steps) {
    var statements = new ArrayList<String>();
    for (Step step : steps.reversed()) {
      step.prepare().forEach(it -> rehearse(it, statements));
      step.down().forEach(it -> rehearse(it, statements));
    }
    return statements;
  }

  private static void rehearse(Operation operation, List<String> statements) {
    for (String sql : Ddl.of(operation)) {
      if (!sql.startsWith("DO $backfill$")
          && !sql.startsWith("DO $copy$")
          && !sql.startsWith("LOCK TABLE ")) {
        statements.add(sql.contains("$") ? sql : sql.replace(" CONCURRENTLY", ""));
      }
    }
  }

  private static List<String> join(List<String> one, List<String> two) {
    var all = new ArrayList<String>(one);
    all.addAll(two);
    return all;
  }
}
