package dev.pgwright.job;

import dev.pgwright.alembic.TransactionMode;
import dev.pgwright.config.Config;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan;
import dev.pgwright.source.Loaded.Project;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is worth doing beside a plan, though nobody asked for it.
final class Advice {

  private Advice() {}

  static List<String> of(Schema after, Plan plan, @Nullable Project project, Config.Naming naming) {
    var advice = new ArrayList<String>();
    for (Plan.AddedConstraint added : plan.additions().constraints()) {
      after
          .all(Constraint.class)
          .filter(it -> it.table().equals(added.table()))
          .filter(it -> it.name().value().equals(added.constraint()))
          .filter(it -> it.type() == Constraint.Type.FOREIGN_KEY && !covered(after, it))
          .forEach(it -> advice.add(uncovered(after, it, naming)));
    }
    if (project != null
        && plan.steps().size() > 1
        && project.environment().mode() == TransactionMode.SINGLE) {
      advice.add(
          "set transaction_per_migration=True in context.configure() of "
              + project.history().envPy().getFileName()
              + ": each revision then commits by itself, and a failed run keeps what was done");
    }
    return advice;
  }

  private static String uncovered(Schema schema, Constraint key, Config.Naming naming) {
    return "consider CREATE INDEX CONCURRENTLY "
        + name(schema, key, naming).sql()
        + " ON "
        + key.table().sql()
        + " ("
        + String.join(", ", key.columns().stream().map(Name::sql).toList())
        + "): without an index there, every delete in "
        + key.references()
        + " reads all of it for "
        + key.name();
  }

  /// The name that the configuration gives, shortened or numbered where it has to be.
  private static Name name(Schema schema, Constraint key, Config.Naming naming) {
    String whole =
        naming.indexOn(
            key.table().name().value(), key.columns().stream().map(Name::value).toList());
    for (int i = 1; ; i++) {
      String end = i == 1 ? "" : Integer.toString(i);
      String start = whole;
      while ((start + end).getBytes(StandardCharsets.UTF_8).length > Name.MAX_BYTES) {
        start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
      }
      var name = new Name(start + end);
      if (!schema.hasIndex(ObjectId.of(ObjectKind.INDEX, key.table().sibling(name.value())))) {
        return name;
      }
    }
  }

  /// Whether an index begins with the key's columns, in any order.
  private static boolean covered(Schema schema, Constraint key) {
    List<String> wanted = key.columns().stream().map(Name::sql).toList();
    Stream<List<String>> indexes =
        schema
            .all(Index.class)
            .filter(it -> it.table().equals(key.table()) && it.predicate() == null)
            .map(Index::keys);
    Stream<List<String>> keys =
        schema
            .all(Constraint.class)
            .filter(it -> it.table().equals(key.table()))
            .filter(it -> it.type().indexed())
            .map(it -> it.columns().stream().map(Name::sql).toList());
    return Stream.concat(indexes, keys)
        .anyMatch(
            it -> it.size() >= wanted.size() && it.subList(0, wanted.size()).containsAll(wanted));
  }
}
