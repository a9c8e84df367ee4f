package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Origin;
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
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
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
  private final Map<QualifiedName, List<QualifiedName>> children = new LinkedHashMap<>();
  private final Map<QualifiedName, List<QualifiedName>> notNull = new LinkedHashMap<>();

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
    schema.all(Table.class).forEach(needs::inherit);
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
      case Table it -> {
        it.parents().forEach(parent -> put(children, parent, it.name()));
        for (Column column : it.columns()) {
          if (column.notNull() != null && column.notNull().name() != null) {
            put(notNull, it.name().sibling(column.notNull().name().value()), it.name());
          }
        }
      }
      default -> {}
    }
  }

  /// What a table has from its parents needs theirs, and a parent's constraint that was merged with
  /// one of a child needs that.
  private void inherit(Table table) {
    for (QualifiedName parent : table.parents()) {
      for (Column column : table.columns()) {
        ObjectId from = ObjectId.part(ObjectKind.COLUMN, parent, column.name());
        if (schema.table(parent).flatMap(it -> it.column(column.name())).isPresent()) {
          add(ObjectId.part(ObjectKind.COLUMN, table.name(), column.name()), from);
        }
      }
      for (Constraint it : constraints(table.name())) {
        ObjectId above = ObjectId.part(ObjectKind.CONSTRAINT, parent, it.name());
        if (it.origin() == Origin.MERGED && schema.objects().containsKey(above)) {
          add(above, it.id());
        }
      }
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

  /// The partitions and heirs of a table, ordered by name.
  List<QualifiedName> children(QualifiedName table) {
    return children.getOrDefault(table, List.of());
  }

  /// Whether another table than its children has a NOT NULL constraint of the same name as one of a
  /// table, so that the server would choose another name for that by itself.
  boolean takesNames(Table table) {
    List<QualifiedName> below = descendants(table.name());
    return table.columns().stream()
        .map(Column::notNull)
        .filter(it -> it != null && it.name() != null)
        .map(it -> table.name().sibling(String.valueOf(it.name())))
        .flatMap(it -> notNull.getOrDefault(it, List.of()).stream())
        .anyMatch(it -> !it.equals(table.name()) && !below.contains(it));
  }

  /// The children of a table, their children, and so on; each once.
  List<QualifiedName> descendants(QualifiedName table) {
    List<QualifiedName> own = children(table);
    if (own.isEmpty()) {
      return own;
    }
    var all = new LinkedHashSet<QualifiedName>();
    for (QualifiedName child : own) {
      all.add(child);
      all.addAll(descendants(child));
    }
    return List.copyOf(all);
  }

  Optional<Table> table(QualifiedName name) {
    return schema.table(name);
  }

  /// The partition that takes what no other does; empty where there is none.
  Optional<Table> defaultPartition(QualifiedName parent) {
    return children(parent).stream()
        .flatMap(it -> schema.table(it).stream())
        .filter(it -> it.descent() instanceof Descent.PartitionOf of && of.byDefault())
        .findFirst();
  }

  /// What has a comment and is called so or is a part of what is called so.
  List<ObjectId> commented(QualifiedName name) {
    return comments.getOrDefault(name, List.of());
  }
}
