package dev.pgwright.diff;

import dev.pgwright.model.Access;
import dev.pgwright.model.Access.Grant;
import dev.pgwright.model.Access.Owner;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What separates the owners and privileges of two schemas, where either asks for it.
final class AccessDiff {

  private AccessDiff() {}

  static boolean comparesGrants(Schema before, Schema after) {
    return before.access().comparesGrants() || after.access().comparesGrants();
  }

  /// Appends the changes, ordered by their targets; what the newer schema lacks is left out.
  static void add(Schema before, Schema after, List<Change> changes) {
    if (before.access().comparesOwners() || after.access().comparesOwners()) {
      owners(before, after, changes);
    }
    if (comparesGrants(before, after)) {
      grants(before, after, changes);
    }
  }

  /// An owner that the newer schema does not tell is whoever runs it, and changes nothing.
  private static void owners(Schema before, Schema after, List<Change> changes) {
    Map<ObjectId, Name> old = owners(before.access());
    owners(after.access())
        .forEach(
            (id, role) -> {
              Name was = old.get(id);
              if (after.objects().containsKey(id) && !role.equals(was)) {
                changes.add(new Change.Owner(id, was, role));
              }
            });
  }

  private static Map<ObjectId, Name> owners(Access access) {
    var map = new TreeMap<ObjectId, Name>();
    for (Owner it : access.owners()) {
      map.put(it.object(), it.role());
    }
    return map;
  }

  private static void grants(Schema before, Schema after, List<Change> changes) {
    Map<ObjectId, List<Grant>> old = grants(before.access());
    Map<ObjectId, List<Grant>> now = grants(after.access());
    var ids = new TreeMap<ObjectId, List<Grant>>(old);
    ids.putAll(now);
    for (ObjectId id : ids.keySet()) {
      List<Grant> was = old.getOrDefault(id, List.of());
      List<Grant> is = now.getOrDefault(id, List.of());
      if (!was.equals(is) && after.stands(id)) {
        changes.add(new Change.Grants(id, was, is));
      }
    }
  }

  private static Map<ObjectId, List<Grant>> grants(Access access) {
    var map = new TreeMap<ObjectId, List<Grant>>();
    access.grants().forEach(it -> map.computeIfAbsent(it.object(), _ -> new ArrayList<>()).add(it));
    return map;
  }
}
