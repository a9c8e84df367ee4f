package dev.pgwright.plan;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Schema.Dependency;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Schemas that never were, with objects of several others.
final class Blend {

  private Blend() {}

  /// The tables of these names, with their constraints, indexes and policies.
  static Set<ObjectId> structure(Schema schema, Set<QualifiedName> names) {
    var ids = new TreeSet<ObjectId>();
    for (SchemaObject object : schema.objects().values()) {
      boolean belongs =
          switch (object) {
            case Table it -> names.contains(it.name());
            case Constraint it -> names.contains(it.table());
            case Index it -> names.contains(it.table());
            default ->
                object.id().kind() == ObjectKind.POLICY && names.contains(object.id().qualified());
          };
      if (belongs) {
        ids.add(object.id());
      }
    }
    return ids;
  }

  /// What these objects cannot exist without, where another schema does not have it, themselves
  /// included.
  static Set<ObjectId> needed(Schema schema, Set<ObjectId> some, Schema other) {
    var all = new TreeSet<ObjectId>(some);
    Needs needs = Needs.of(schema);
    boolean more = true;
    while (more) {
      var found = new TreeSet<ObjectId>();
      for (Dependency it : schema.dependencies()) {
        if (covers(all, it.dependent())) {
          found.add(relation(schema, it.on()));
        }
      }
      for (ObjectId id : all) {
        if (id.schema() != null) {
          found.add(ObjectId.schema(id.schema()));
        }
        if (schema.find(id).orElse(null) instanceof Constraint it && it.references() != null) {
          found.add(Draft.table(it.references()));
        }
      }
      found.removeIf(it -> all.contains(it) || other.stands(it) || schema.find(it).isEmpty());
      for (ObjectId it : List.copyOf(found)) {
        if (it.kind() == ObjectKind.TABLE) {
          needs.constraints(it.qualified()).forEach(part -> found.add(part.id()));
        }
      }
      more = all.addAll(found);
    }
    return all;
  }

  /// The relation of a column, else the object itself.
  private static ObjectId relation(Schema schema, ObjectId id) {
    if (id.kind() != ObjectKind.COLUMN) {
      return id;
    }
    return Needs.RELATIONS.stream()
        .map(it -> ObjectId.of(it, id.qualified()))
        .filter(it -> schema.find(it).isPresent())
        .findFirst()
        .orElse(id);
  }

  /// Whether something is one of these objects, or a column or NOT NULL constraint of one.
  static boolean covers(Set<ObjectId> ids, ObjectId id) {
    return ids.contains(id)
        || ((id.kind() == ObjectKind.COLUMN || id.kind() == ObjectKind.CONSTRAINT)
            && Needs.RELATIONS.stream()
                .anyMatch(it -> ids.contains(ObjectId.of(it, id.qualified()))));
  }

  /// A schema without some objects, and with some of another one.
  static Schema of(Schema base, Set<ObjectId> without, Schema other, Set<ObjectId> with) {
    var objects = new TreeMap<ObjectId, SchemaObject>(base.objects());
    objects.keySet().removeIf(it -> without.contains(it) || with.contains(it));
    with.forEach(id -> other.find(id).ifPresent(it -> objects.put(id, it)));
    var comments = new TreeMap<ObjectId, String>(base.comments());
    comments.keySet().removeIf(it -> covers(without, it) || covers(with, it));
    other
        .comments()
        .forEach(
            (id, it) -> {
              if (covers(with, id)) {
                comments.put(id, it);
              }
            });
    var dependencies = new LinkedHashSet<Dependency>();
    base.dependencies().stream()
        .filter(it -> !covers(without, it.dependent()) && !covers(with, it.dependent()))
        .forEach(dependencies::add);
    other.dependencies().stream()
        .filter(it -> covers(with, it.dependent()))
        .forEach(dependencies::add);
    dependencies.removeIf(it -> !there(objects, it.dependent()) || !there(objects, it.on()));
    return new Schema(
        base.serverVersion(),
        objects,
        comments,
        List.copyOf(dependencies),
        base.unhandled(),
        base.access());
  }

  private static boolean there(Map<ObjectId, SchemaObject> objects, ObjectId id) {
    return id.kind() == ObjectKind.COLUMN || objects.containsKey(id);
  }
}
