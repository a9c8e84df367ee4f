package dev.pgwright.plan;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Defined;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Schema.Dependency;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A schema with who needs whom in it, both ways round, and what belongs to which relation.
///
/// What needs a column needs its relation too, whether the catalogs say so or not. Everything is
/// looked up in time that does not depend on the size of the schema.
final class Needs {

  /// The kinds of what has columns that others depend on.
  static final List<ObjectKind> RELATIONS =
      List.of(
          ObjectKind.TABLE,
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.FOREIGN_TABLE);

  private final Schema schema;
  private final Map<ObjectId, Set<ObjectId>> needed = new LinkedHashMap<>();
  private final Map<ObjectId, Set<ObjectId>> dependents = new LinkedHashMap<>();
  private final Map<QualifiedName, List<Constraint>> constraints = new LinkedHashMap<>();
  private final Map<QualifiedName, List<SchemaObject>> parts = new LinkedHashMap<>();
  private final Map<QualifiedName, List<Constraint>> referencing = new LinkedHashMap<>();
  private final Map<QualifiedName, List<Sequence>> owned = new LinkedHashMap<>();
  private final Map<QualifiedName, List<ObjectId>> comments = new LinkedHashMap<>();

  private Needs(Schema schema) {
    this.schema = schema;
  }

  static Needs of(Schema schema) {
    var needs = new Needs(schema);
    schema.objects().values().forEach(needs::place);
    for (Dependency it : schema.dependencies()) {
      needs.add(it.dependent(), it.on());
      if (it.on().kind() == ObjectKind.COLUMN) {
        for (ObjectKind kind : RELATIONS) {
          ObjectId relation = ObjectId.of(kind, it.on().qualified());
          if (schema.objects().containsKey(relation) && !relation.equals(it.dependent())) {
            needs.add(it.dependent(), relation);
          }
        }
      }
    }
    for (ObjectId id : schema.comments().keySet()) {
      if (id.schema() != null) {
        put(needs.comments, id.qualified(), id);
      }
    }
    return needs;
  }

  private void place(SchemaObject object) {
    switch (object) {
      case Constraint it -> {
        put(constraints, it.table(), it);
        put(parts, it.table(), it);
        if (it.references() != null) {
          put(referencing, it.references(), it);
        }
      }
      case Index it -> put(parts, it.table(), it);
      case Trigger it -> put(parts, it.table(), it);
      case Defined it when DefinedPlans.isPart(it) -> put(parts, it.relations().getFirst(), it);
      case Sequence it when it.ownedBy() != null -> put(owned, it.ownedBy().qualified(), it);
      default -> {}
    }
  }

  private static <T> void put(Map<QualifiedName, List<T>> map, QualifiedName name, T value) {
    map.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  private void add(ObjectId dependent, ObjectId on) {
    needed.computeIfAbsent(dependent, _ -> new LinkedHashSet<>()).add(on);
    dependents.computeIfAbsent(on, _ -> new LinkedHashSet<>()).add(dependent);
  }

  Schema schema() {
    return schema;
  }

  /// What an object cannot exist without.
  Collection<ObjectId> of(ObjectId dependent) {
    return needed.getOrDefault(dependent, Collections.emptySet());
  }

  /// What cannot exist without an object.
  Collection<ObjectId> on(ObjectId id) {
    return dependents.getOrDefault(id, Collections.emptySet());
  }

  boolean needs(ObjectId dependent, ObjectId on) {
    return needed.getOrDefault(dependent, Collections.emptySet()).contains(on);
  }

  /// The constraints of a table, ordered by name.
  List<Constraint> constraints(QualifiedName table) {
    return constraints.getOrDefault(table, List.of());
  }

  /// The foreign keys that refer to a table, its own ones included.
  List<Constraint> referencing(QualifiedName table) {
    return referencing.getOrDefault(table, List.of());
  }

  /// The constraints, indexes, triggers, policies, rules and statistics of a relation, ordered by
  /// id.
  List<SchemaObject> parts(QualifiedName relation) {
    return parts.getOrDefault(relation, List.of());
  }

  /// The sequences that columns of a table own, ordered by id.
  List<Sequence> owned(QualifiedName table) {
    return owned.getOrDefault(table, List.of());
  }

  /// The sequence that a column owns, other than that of its identity.
  Optional<Sequence> ownedBy(ObjectId column) {
    return owned(column.qualified()).stream()
        .filter(it -> column.equals(Objects.requireNonNull(it.ownedBy())))
        .findFirst();
  }

  /// What has a comment and is called so or is a part of what is called so.
  List<ObjectId> commented(QualifiedName name) {
    return comments.getOrDefault(name, List.of());
  }
}
