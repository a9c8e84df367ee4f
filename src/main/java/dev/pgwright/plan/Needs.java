package dev.pgwright.plan;

import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Schema.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who needs whom in a schema, both ways round.
///
/// What needs a column needs its relation too, whether the catalogs say so or not.
record Needs(Map<ObjectId, List<ObjectId>> needed, Map<ObjectId, List<ObjectId>> dependents) {

  static Needs of(Schema schema) {
    var needs = new Needs(new TreeMap<>(), new TreeMap<>());
    for (Dependency it : schema.dependencies()) {
      needs.add(it.dependent(), it.on());
      if (it.on().kind() == ObjectKind.COLUMN) {
        for (ObjectKind kind :
            List.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)) {
          ObjectId relation = ObjectId.of(kind, it.on().qualified());
          if (schema.objects().containsKey(relation) && !relation.equals(it.dependent())) {
            needs.add(it.dependent(), relation);
          }
        }
      }
    }
    return needs;
  }

  private void add(ObjectId dependent, ObjectId on) {
    List<ObjectId> one = needed.computeIfAbsent(dependent, _ -> new ArrayList<>());
    if (!one.contains(on)) {
      one.add(on);
      dependents.computeIfAbsent(on, _ -> new ArrayList<>()).add(dependent);
    }
  }

  /// What an object cannot exist without.
  List<ObjectId> of(ObjectId dependent) {
    return needed.getOrDefault(dependent, List.of());
  }

  /// What cannot exist without an object.
  List<ObjectId> on(ObjectId id) {
    return dependents.getOrDefault(id, List.of());
  }
}
