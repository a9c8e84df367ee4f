package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.Access;
import dev.pgwright.model.Access.Grant;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How owners and privileges change, and how they come back with what is made again.
final class AccessPlans {

  private AccessPlans() {}

  static void plan(Draft draft, Change.Owner change) {
    ObjectId id = change.target();
    draft.add(
        Action.of(
                "change owner of " + named(id),
                Stage.NORMAL,
                List.of(owner(id, change.after())),
                draft.before.stands(id) ? List.of(owner(id, change.before())) : List.of())
            .using(id)
            .locking(held(draft, id)));
  }

  static void plan(Draft draft, Change.Grants change) {
    ObjectId id = change.target();
    List<Grant> after = approved(draft, id, change.before(), change.after());
    if (!after.equals(change.before())) {
      draft.add(
          Action.of(
                  "change privileges on " + named(id),
                  Stage.NORMAL,
                  statements(change.before(), after),
                  draft.before.stands(id) ? statements(after, change.before()) : List.of())
              .using(id));
    }
  }

  /// The wanted privileges with those that nobody has approved to take away.
  private static List<Grant> approved(
      Draft draft, ObjectId id, List<Grant> before, List<Grant> after) {
    List<Operation> revokes =
        statements(before, after).stream()
            .filter(it -> Ddl.of(it).getFirst().startsWith("REVOKE "))
            .toList();
    if (!draft.before.stands(id) || revokes.isEmpty()) {
      return after;
    }
    String statements =
        String.join("; ", revokes.stream().map(it -> Ddl.of(it).getFirst()).toList());
    if (Approvals.privileges(draft, id, statements)) {
      return after;
    }
    var kept = new ArrayList<Grant>(before);
    for (Grant it : after) {
      boolean had = before.stream().anyMatch(was -> same(was, it) && !was.revoked());
      if (!it.revoked() && !before.contains(it) && (it.grantable() || !had)) {
        kept.removeIf(was -> same(was, it));
        kept.add(it);
      }
    }
    kept.removeIf(it -> it.revoked() && !after.contains(it));
    return kept;
  }

  private static boolean same(Grant a, Grant b) {
    return a.grantee().equals(b.grantee()) && a.privilege().equals(b.privilege());
  }

  /// The action with the privileges on what it makes again, in either direction, and with the
  /// owners where they are compared.
  static Action carried(Draft draft, Action action) {
    var up = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    for (ObjectId id : action.creates()) {
      if (draft.before.objects().containsKey(id)) {
        up.addAll(restored(draft.before, id));
      }
    }
    for (ObjectId id : action.drops()) {
      boolean alone =
          id.kind() == ObjectKind.COLUMN && !action.drops().contains(Draft.table(id.qualified()));
      down.addAll(
          alone ? statements(List.of(), draft.before.access().of(id)) : restored(draft.before, id));
    }
    return up.isEmpty() && down.isEmpty() ? action : action.saying(up, down);
  }

  /// Who may do what with a column, from how it is when it is new.
  static List<Operation> onColumn(Schema schema, ObjectId column) {
    return statements(List.of(), schema.access().of(column));
  }

  /// Who owns an object and who may do what with it and its columns, from how it is when it is new.
  static List<Operation> restored(Schema schema, ObjectId id) {
    Access access = schema.access();
    var operations = new ArrayList<Operation>();
    if (access.comparesOwners()) {
      access.owner(id).ifPresent(role -> operations.add(owner(id, role)));
    }
    if (id.kind() != ObjectKind.COLUMN) {
      operations.addAll(statements(List.of(), access.of(id)));
      if (Needs.RELATIONS.contains(id.kind())) {
        access.grants().stream()
            .map(Grant::object)
            .filter(it -> it.kind() == ObjectKind.COLUMN && it.qualified().equals(id.qualified()))
            .distinct()
            .forEach(it -> operations.addAll(statements(List.of(), access.of(it))));
      }
    }
    return operations;
  }

  private static Operation owner(ObjectId id, @Nullable Name role) {
    return new Operation.Execute(
        "ALTER " + id.sql() + " OWNER TO " + (role == null ? "CURRENT_USER" : role.sql()));
  }

  private static List<Held> held(Draft draft, ObjectId id) {
    return switch (id.kind()) {
      case TABLE, FOREIGN_TABLE, MATERIALIZED_VIEW ->
          draft.heldAlone(id.qualified(), Lock.ACCESS_EXCLUSIVE, Work.CATALOG);
      default -> List.of();
    };
  }

  /// What leads from one list of privileges to another; what is taken away comes first.
  private static List<Operation> statements(List<Grant> from, List<Grant> to) {
    var grouped = new LinkedHashMap<String, List<String>>();
    for (Grant it : from) {
      if (!to.contains(it)) {
        put(grouped, it, !it.revoked());
      }
    }
    for (Grant it : to) {
      if (!from.contains(it)) {
        put(grouped, it, it.revoked());
      }
    }
    var operations = new ArrayList<Operation>();
    grouped.forEach(
        (form, privileges) ->
            operations.add(
                new Operation.Execute(form.replaceFirst("\\?", String.join(", ", privileges)))));
    return operations;
  }

  private static void put(Map<String, List<String>> grouped, Grant it, boolean revokes) {
    String form =
        revokes
            ? "REVOKE ? ON " + object(it.object()) + " FROM " + it.grantee()
            : "GRANT ? ON "
                + object(it.object())
                + " TO "
                + it.grantee()
                + (it.grantable() ? " WITH GRANT OPTION" : "");
    String columns =
        it.object().kind() == ObjectKind.COLUMN ? " (" + it.object().partName().sql() + ")" : "";
    grouped.computeIfAbsent(form, _ -> new ArrayList<>()).add(it.privilege() + columns);
  }

  /// The object as `GRANT` names it.
  private static String object(ObjectId id) {
    return switch (id.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, COLUMN -> "TABLE " + id.qualified().sql();
      case AGGREGATE -> id.sql().replaceFirst("AGGREGATE", "FUNCTION").replace("(*)", "()");
      case SERVER -> "FOREIGN " + id.sql();
      default -> id.sql();
    };
  }

  private static String named(ObjectId id) {
    return id.kind().keyword().toLowerCase(Locale.ROOT)
        + " "
        + (id.schema() == null ? id.name().value() : Draft.brief(id.qualified()));
  }
}
