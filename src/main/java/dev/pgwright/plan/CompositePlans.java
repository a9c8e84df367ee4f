package dev.pgwright.plan;

import dev.pgwright.model.CompositeType;
import dev.pgwright.model.CompositeType.Attribute;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.plan.Action.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How composite types come, go and change.
final class CompositePlans {

  private CompositePlans() {}

  static void create(Draft draft, CompositeType it) {
    draft.add(
        Action.of(
                title("create", it), draft.stage(it.id()), List.of(creation(it)), List.of(drop(it)))
            .creating(it.id()));
  }

  static void drop(Draft draft, CompositeType it) {
    draft.add(
        Action.of(title("drop", it), draft.stage(it.id()), List.of(drop(it)), List.of(creation(it)))
            .dropping(it.id()));
  }

  static Operation creation(CompositeType it) {
    return new Operation.Execute(
        "CREATE TYPE "
            + it.name().sql()
            + " AS ("
            + it.attributes().stream()
                .map(attribute -> "\n    " + definition(attribute))
                .collect(Collectors.joining(","))
            + (it.attributes().isEmpty() ? ")" : "\n)"));
  }

  static Operation drop(CompositeType it) {
    return new Operation.Execute("DROP TYPE " + it.name().sql());
  }

  private static String definition(Attribute it) {
    return it.name().sql() + " " + type(it);
  }

  private static String type(Attribute it) {
    return it.type() + (it.collation() == null ? "" : " COLLATE " + it.collation());
  }

  private static String title(String verb, CompositeType it) {
    return verb + " type " + Draft.brief(it.name());
  }

  /// Whether the attributes that stay keep their order and new ones come after them.
  static boolean inPlace(CompositeType old, CompositeType now) {
    return follows(old, now) && follows(now, old);
  }

  private static boolean follows(CompositeType old, CompositeType now) {
    var stays = new ArrayList<>(old.attributes().stream().map(Attribute::name).toList());
    stays.removeIf(it -> now.attribute(it).isEmpty());
    List<Name> names = now.attributes().stream().map(Attribute::name).toList();
    return names.subList(0, stays.size()).equals(stays);
  }

  /// What has to go and come back because attributes change that it may use.
  ///
  /// @param roots what changes so that others have to go before
  /// @param replaced what has to go itself
  static void root(
      Draft draft,
      CompositeType old,
      CompositeType now,
      Set<ObjectId> roots,
      Set<ObjectId> replaced) {
    if (!inPlace(old, now)) {
      if (gone(old, now).stream().allMatch(it -> Approvals.approved(draft, old, it))) {
        replaced.add(old.id());
      }
    } else if (now.attributes().stream().anyMatch(it -> changes(old, it))) {
      roots.add(old.id());
    } else if (!gone(old, now).isEmpty()) {
      draft.old.on(old.id()).stream().filter(CompositePlans::isView).forEach(replaced::add);
    }
  }

  private static boolean isView(ObjectId id) {
    return id.kind() == ObjectKind.VIEW || id.kind() == ObjectKind.MATERIALIZED_VIEW;
  }

  private static boolean changes(CompositeType old, Attribute now) {
    return old.attribute(now.name()).filter(it -> !it.equals(now)).isPresent();
  }

  private static List<Attribute> gone(CompositeType old, CompositeType now) {
    return old.attributes().stream().filter(it -> now.attribute(it.name()).isEmpty()).toList();
  }

  static void alter(Draft draft, CompositeType old, CompositeType now) {
    var attributes = new ArrayList<Attribute>(now.attributes());
    for (Attribute it : gone(old, now)) {
      if (!Approvals.attribute(draft, old, it)) {
        attributes.add(it);
      }
    }
    var to = new CompositeType(now.name(), attributes);
    if (!inPlace(old, now) || way(old, to).isEmpty()) {
      return;
    }
    Action action =
        Action.of(title("alter", now), Stage.NORMAL, way(old, to), way(to, old)).altering(now.id());
    List<String> lost = gone(old, to).stream().map(it -> now.name() + "." + it.name()).toList();
    draft.add(
        lost.isEmpty()
            ? action
            : action.losing(
                "the values of " + String.join(", ", lost), "copy them before downgrading"));
  }

  private static List<Operation> way(CompositeType from, CompositeType to) {
    var clauses = new ArrayList<String>();
    for (Attribute old : from.attributes()) {
      if (to.attribute(old.name()).isEmpty()) {
        clauses.add("DROP ATTRIBUTE " + old.name().sql());
      }
    }
    for (Attribute now : to.attributes()) {
      Attribute old = from.attribute(now.name()).orElse(null);
      if (old == null) {
        clauses.add("ADD ATTRIBUTE " + definition(now));
      } else if (!old.equals(now)) {
        clauses.add("ALTER ATTRIBUTE " + now.name().sql() + " TYPE " + type(now));
      }
    }
    return clauses.stream()
        .<Operation>map(it -> new Operation.Execute("ALTER TYPE " + to.name().sql() + " " + it))
        .toList();
  }
}
