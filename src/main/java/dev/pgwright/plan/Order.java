package dev.pgwright.plan;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Routine;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.plan.Action.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which action has to wait for which.
///
/// What an object needs is created or altered before it, what needs an object is dropped or altered
/// before that goes, an object is dropped before another takes its name. Edges that only keep
/// alterations from meeting objects in between are left out where they would close a circle.
final class Order {

  private final List<Action> actions;
  private final Needs old;
  private final Needs now;
  private final List<NavigableSet<Integer>> needs = new ArrayList<>();
  private final List<List<Integer>> waiting = new ArrayList<>();
  private final List<int[]> wishes = new ArrayList<>();
  private final List<int[]> mentions = new ArrayList<>();
  private final Set<Integer> early = new TreeSet<>();
  private final Map<ObjectId, Integer> creators = new LinkedHashMap<>();
  private final Map<ObjectId, Integer> droppers = new LinkedHashMap<>();
  private final Map<ObjectId, List<Integer>> alterers = new LinkedHashMap<>();
  private final Map<ObjectId, List<Integer>> releasers = new LinkedHashMap<>();
  private final Map<String, Integer> freed = new LinkedHashMap<>();

  private Order(List<Action> actions, Needs old, Needs now) {
    this.actions = actions;
    this.old = old;
    this.now = now;
  }

  static Order of(List<Action> actions, Needs old, Needs now) {
    var order = new Order(actions, old, now);
    for (int i = 0; i < actions.size(); i++) {
      order.register(i, actions.get(i));
    }
    order.explicit();
    for (int i = 0; i < actions.size(); i++) {
      order.creating(i);
      order.altering(i);
      order.dropping(i);
      order.heirs(i);
    }
    order.bodies();
    order.grant();
    for (int i = 0; i < actions.size(); i++) {
      for (int on : order.needs.get(i)) {
        order.waiting.get(on).add(i);
      }
    }
    return order;
  }

  /// The actions that have to come before one, ordered.
  NavigableSet<Integer> needs(int number) {
    return needs.get(number);
  }

  /// The actions that come after one, ordered.
  List<Integer> waiting(int number) {
    return waiting.get(number);
  }

  private void register(int number, Action action) {
    needs.add(new TreeSet<>());
    waiting.add(new ArrayList<>());
    action.creates().forEach(id -> creators.put(id, number));
    action.drops().forEach(id -> droppers.put(id, number));
    action.drops().forEach(id -> slots(old, id).forEach(it -> freed.put(it, number)));
    action.alters().forEach(id -> put(alterers, id, number));
    action.ties().releases().forEach(id -> put(releasers, id, number));
  }

  private static void put(Map<ObjectId, List<Integer>> map, ObjectId id, int number) {
    map.computeIfAbsent(id, _ -> new ArrayList<>()).add(number);
  }

  private void explicit() {
    var numbers = new IdentityHashMap<Action, Integer>();
    for (int i = 0; i < actions.size(); i++) {
      numbers.put(actions.get(i), i);
    }
    for (int i = 0; i < actions.size(); i++) {
      for (Action it : actions.get(i).ties().after()) {
        await(i, Objects.requireNonNull(numbers.get(it)));
      }
    }
  }

  private void creating(int number) {
    for (ObjectId id : actions.get(number).creates()) {
      for (ObjectId on : needed(id)) {
        if (!carries(id, on)
            && !Objects.equals(creators.get(on), number)
            && !heirs(id, on, creators)) {
          await(number, creators.get(on));
          alterers(on).forEach(it -> follow(id, number, it));
        }
      }
      wish(number, droppers.get(id));
      if (now.schema().objects().get(id) instanceof Constraint it) {
        Doubles.inTheWay(old, it).forEach(key -> wish(number, droppers.get(key)));
      }
      slots(now, id).forEach(it -> await(number, freed.get(it)));
    }
  }

  /// An object comes after what it needs is altered; but policies come before row security hides
  /// all rows.
  private void follow(ObjectId id, int number, int alterer) {
    boolean policy = id.kind() == ObjectKind.POLICY && alters(alterer, id.qualified());
    wish(policy ? alterer : number, policy ? number : alterer);
  }

  private boolean alters(int alterer, QualifiedName table) {
    return actions.get(alterer).alters().contains(ObjectId.of(ObjectKind.TABLE, table));
  }

  /// What an object needs when it is created; one that only the older schema has is made again.
  private Collection<ObjectId> needed(ObjectId id) {
    Collection<ObjectId> known = now.of(id).isEmpty() ? old.of(id) : now.of(id);
    var own = new LinkedHashSet<ObjectId>(known);
    switch (id.kind().form()) {
      case COLUMN, ON_RELATION ->
          Needs.RELATIONS.forEach(kind -> own.add(ObjectId.of(kind, id.qualified())));
      case IN_SCHEMA, ON_DOMAIN, ROUTINE, OPERATOR, OF_METHOD ->
          own.add(ObjectId.schema(id.qualified().schema()));
      case GLOBAL, CAST, TRANSFORM, USER_MAPPING, FOR_ROLE -> {}
    }
    return own;
  }

  private void altering(int number) {
    Action action = actions.get(number);
    for (ObjectId id : action.ties().uses()) {
      await(number, creators.get(id));
      if (id.kind() == ObjectKind.COLUMN) {
        columns(id).forEach(it -> await(number, creators.get(it)));
      }
      alterers(id).forEach(it -> wish(number, it));
    }
    for (ObjectId id : action.alters()) {
      await(number, creators.get(id));
      for (ObjectId on : now.of(id)) {
        await(number, creators.get(on));
        if (on.kind() == ObjectKind.COLUMN && !carries(id, on)) {
          alterers(on).forEach(it -> wish(number, it));
        }
      }
      if (action.stage() != Stage.ENUM) {
        old.on(id).forEach(it -> wish(number, droppers.get(it)));
      }
    }
  }

  /// What a column comes with: its relation, and the columns of parents that it has from them.
  private Collection<ObjectId> columns(ObjectId column) {
    var all = new LinkedHashSet<ObjectId>();
    Needs.RELATIONS.forEach(kind -> all.add(ObjectId.of(kind, column.qualified())));
    for (ObjectId it : now.of(column)) {
      if (it.kind() == ObjectKind.COLUMN
          && it.partName().equals(column.partName())
          && all.add(it)) {
        all.addAll(columns(it));
      }
    }
    return all;
  }

  /// An object waits until everything that needs it is gone or needs it no longer.
  private void dropping(int number) {
    for (ObjectId id : actions.get(number).drops()) {
      for (ObjectId dependent : old.on(id)) {
        if (heirs(dependent, id, droppers)) {
          continue;
        }
        if (!carries(dependent, id)) {
          await(number, droppers.get(dependent));
        }
        if (!now.needs(dependent, id)) {
          alterers(dependent).forEach(it -> await(number, it));
        }
      }
      releasers.getOrDefault(id, List.of()).forEach(it -> await(number, it));
    }
  }

  /// A table changes when the children that go are gone.
  private void heirs(int number) {
    Action action = actions.get(number);
    Stream.of(action.creates(), action.alters(), action.drops())
        .flatMap(List::stream)
        .filter(id -> id.kind() == ObjectKind.COLUMN || id.kind() == ObjectKind.CONSTRAINT)
        .flatMap(id -> old.children(id.qualified()).stream())
        .forEach(it -> wish(number, droppers.get(ObjectId.of(ObjectKind.TABLE, it))));
  }

  private List<Integer> alterers(ObjectId id) {
    return alterers.getOrDefault(id, List.of());
  }

  /// A sequence is made before the column that it belongs to, and goes with it.
  private static boolean carries(ObjectId id, ObjectId on) {
    return id.kind() == ObjectKind.SEQUENCE
        && (on.kind() == ObjectKind.COLUMN || on.kind() == ObjectKind.TABLE);
  }

  /// Whether a child's own form of a constraint comes or goes with the child, which needs its
  /// parent.
  private static boolean heirs(ObjectId id, ObjectId on, Map<ObjectId, Integer> actions) {
    Integer action = actions.get(on);
    return action != null
        && id.kind() == ObjectKind.CONSTRAINT
        && on.kind() == ObjectKind.CONSTRAINT
        && action.equals(actions.get(ObjectId.of(ObjectKind.TABLE, on.qualified())));
  }

  private void await(int number, @Nullable Integer on) {
    if (on != null && on != number) {
      needs.get(number).add(on);
    }
  }

  private void wish(int number, @Nullable Integer on) {
    if (on != null && on != number) {
      wishes.add(new int[] {number, on});
    }
  }

  /// Routines come after what their bodies mention, and go before it does.
  private void bodies() {
    var bodies = Bodies.of(actions);
    for (int i = 0; i < actions.size(); i++) {
      int number = i;
      Action action = actions.get(i);
      for (ObjectId id : concat(action.creates(), action.alters())) {
        if (now.schema().objects().get(id) instanceof Routine routine) {
          bodies.made(routine).forEach(it -> mention(number, number, it));
        }
      }
      for (ObjectId id : concat(action.drops(), action.alters())) {
        if (old.schema().objects().get(id) instanceof Routine routine) {
          bodies.gone(routine).forEach(it -> mention(number, it, number));
        }
      }
    }
  }

  private static List<ObjectId> concat(List<ObjectId> one, List<ObjectId> two) {
    return Stream.concat(one.stream(), two.stream()).toList();
  }

  private void mention(int routine, int later, int earlier) {
    if (later != earlier) {
      mentions.add(new int[] {routine, later, earlier});
    }
  }

  /// Whether a routine has to be made before something that its body mentions.
  boolean early(int number) {
    return early.contains(number);
  }

  private void grant() {
    for (int[] wish : wishes) {
      granted(wish[0], wish[1]);
    }
    for (int[] mention : mentions) {
      if (!granted(mention[1], mention[2])) {
        early.add(mention[0]);
      }
    }
  }

  private boolean granted(int number, int on) {
    if (needs.get(number).contains(on)) {
      return true;
    }
    return !reaches(on, number) && needs.get(number).add(on);
  }

  /// Whether an action waits for another, directly or not.
  private boolean reaches(int from, int to) {
    var seen = new TreeSet<Integer>();
    var open = new ArrayDeque<Integer>();
    open.add(from);
    while (!open.isEmpty()) {
      int at = open.remove();
      if (at == to) {
        return true;
      }
      for (int next : needs.get(at)) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }

  /// The names it takes: relations and their indexes share one list of names, relations and types
  /// another, routines a third; a table has one primary key.
  static List<String> slots(Needs schema, ObjectId id) {
    return switch (id.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, COMPOSITE ->
          List.of("relation " + id.qualified(), "type " + id.qualified());
      case INDEX, SEQUENCE -> List.of("relation " + id.qualified());
      case CONSTRAINT -> {
        SchemaObject it = schema.schema().objects().get(id);
        if (!(it instanceof Constraint constraint) || !constraint.type().indexed()) {
          yield List.of();
        }
        String name = "relation " + id.qualified().schema() + "." + id.partName();
        yield constraint.type() == Constraint.Type.PRIMARY_KEY
            ? List.of(name, "primary key " + id.qualified())
            : List.of(name);
      }
      case ENUM, DOMAIN, RANGE, BASE_TYPE -> List.of("type " + id.qualified());
      case FUNCTION, PROCEDURE, AGGREGATE ->
          List.of("routine " + id.qualified() + "(" + id.arguments() + ")");
      default -> List.of();
    };
  }
}
