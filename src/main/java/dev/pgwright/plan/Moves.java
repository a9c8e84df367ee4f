package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.diff.Diff;
import dev.pgwright.model.Extension;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Extensions that move to other schemas, before anything else is done: the server prints the names
/// of their types and functions in another way from then on.
///
/// @param steps what moves them
/// @param before the older schema as it is printed then
/// @param concerns what to know about that
/// @param judge knows where they are then
record Moves(List<Step> steps, List<String> concerns, Schema before, Judge judge) {

  static Moves of(Schema before, Schema after, Judge judge) {
    var steps = new ArrayList<Step>();
    var concerns = new ArrayList<String>();
    var made = new ArrayList<ObjectId>();
    for (Change change : Diff.between(before, after).changes()) {
      if (change instanceof Change.Alter(Extension old, Extension now)
          && !old.schema().equals(now.schema())) {
        ObjectId home = ObjectId.schema(now.schema());
        boolean lacks = !before.stands(home) && !made.contains(home);
        Step step = step(now.name(), old.schema(), now.schema(), lacks);
        if (judge.onBefore(Stream.concat(sql(steps), sql(List.of(step))).toList()).isPresent()) {
          steps.add(step);
          made.add(home);
          concerns.add(concern(old, now));
        }
      }
    }
    if (steps.isEmpty()) {
      return new Moves(List.of(), List.of(), before, judge);
    }
    List<String> forth = sql(steps).toList();
    List<String> back =
        steps.reversed().stream().flatMap(it -> it.down().stream()).map(Moves::text).toList();
    Schema between = between(before, judge, forth, back);
    return new Moves(steps, concerns, between, judging(judge, forth, back));
  }

  private static Step step(Name extension, Name from, Name to, boolean lacks) {
    String head = "ALTER EXTENSION " + extension.sql() + " SET SCHEMA ";
    var up = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    up.add(new Operation.Execute(head + to.sql()));
    down.add(new Operation.Execute(head + from.sql()));
    if (lacks) {
      up.addFirst(new Operation.Execute("CREATE SCHEMA " + to.sql()));
      down.add(new Operation.Execute("DROP SCHEMA " + to.sql()));
    }
    return new Step(
        "move extension " + extension,
        Step.Mode.TRANSACTION,
        up,
        down,
        List.of(),
        Step.Patience.SHORT,
        Action.REVERSIBLE);
  }

  private static String concern(Extension old, Extension now) {
    return String.join(
        " ",
        "extension",
        now.name().value(),
        "moves from schema",
        old.schema().value(),
        "to",
        now.schema().value() + ":",
        "texts of routines and of applications that name its objects there, or find them by"
            + " search_path, fail until they are changed too");
  }

  private static Stream<String> sql(List<Step> steps) {
    return steps.stream().flatMap(it -> it.up().stream()).map(Moves::text);
  }

  private static String text(Operation operation) {
    return Ddl.of(operation).getFirst();
  }

  /// The schema as it is in between, without what was left out of the one before.
  static Schema between(Schema before, Judge judge, List<String> forth, List<String> back) {
    Schema all = judge.olderBetween(List.of(), List.of());
    Schema found = judge.olderBetween(forth, back);
    var objects = new TreeMap<ObjectId, SchemaObject>(found.objects());
    objects.keySet().removeIf(it -> all.stands(it) && !before.stands(it));
    objects.replaceAll(
        (id, it) ->
            it instanceof Extension moved && before.objects().get(id) instanceof Extension old
                ? new Extension(old.name(), moved.schema(), old.version(), old.stated())
                : it);
    var comments = new TreeMap<>(found.comments());
    comments
        .keySet()
        .removeIf(it -> all.comments().containsKey(it) && !before.comments().containsKey(it));
    var left = new LinkedHashSet<>(all.dependencies());
    before.dependencies().forEach(left::remove);
    return new Schema(
        before.serverVersion(),
        objects,
        comments,
        found.dependencies().stream().filter(it -> !left.contains(it)).toList(),
        before.unhandled(),
        before.access());
  }

  /// A judge who moves them before every question about the older schema.
  private static Judge judging(Judge judge, List<String> forth, List<String> back) {
    return new Judge() {
      @Override
      public Optional<Footprint> onBefore(List<String> statements) {
        return judge.onBefore(Stream.concat(forth.stream(), statements.stream()).toList());
      }

      @Override
      public Optional<Footprint> onAfter(List<String> statements) {
        return judge.onAfter(statements);
      }

      @Override
      public Schema olderBetween(List<String> statements, List<String> undo) {
        return judge.olderBetween(
            Stream.concat(forth.stream(), statements.stream()).toList(),
            Stream.concat(undo.stream(), back.stream()).toList());
      }

      @Override
      public Schema newerBetween(List<String> statements, List<String> undo) {
        return judge.newerBetween(statements, undo);
      }
    };
  }

  /// A plan that begins with the moves.
  Plan then(Plan plan) {
    if (steps.isEmpty() || !plan.refusals().isEmpty()) {
      return plan;
    }
    return plan.behind(steps, concerns);
  }
}
