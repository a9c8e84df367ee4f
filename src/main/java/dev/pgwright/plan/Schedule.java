package dev.pgwright.plan;

import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Actions in an order that the server accepts, put together into steps.
///
/// An edge leads from one action to another that has to wait for it: what an object needs is
/// created or altered before it, what needs an object is dropped before it, an object is dropped
/// before another takes its name. Among those that are ready, the one goes first that can join the
/// open step; steps never hold strong locks on two tables unless a single action needs both.
final class Schedule {

  private final List<Action> actions;
  private final List<Set<Integer>> needs = new ArrayList<>();
  private final Needs old;
  private final Needs now;
  private final Map<ObjectId, Integer> creators = new TreeMap<>();
  private final Map<ObjectId, Integer> droppers = new TreeMap<>();
  private final Map<ObjectId, List<Integer>> alterers = new TreeMap<>();
  private final Map<String, Integer> freed = new TreeMap<>();

  private Schedule(List<Action> actions, Schema before, Schema after) {
    this.actions = actions;
    old = Needs.of(before);
    now = Needs.of(after);
    for (int i = 0; i < actions.size(); i++) {
      int number = i;
      Action action = actions.get(i);
      action.creates().forEach(id -> creators.put(id, number));
      action.drops().forEach(id -> droppers.put(id, number));
      action
          .alters()
          .forEach(id -> alterers.computeIfAbsent(id, _ -> new ArrayList<>()).add(number));
      action.drops().forEach(id -> slots(id).forEach(it -> freed.put(it, number)));
    }
    var numbers = new IdentityHashMap<Action, Integer>();
    for (int i = 0; i < actions.size(); i++) {
      numbers.put(actions.get(i), i);
    }
    for (int i = 0; i < actions.size(); i++) {
      needs.add(new TreeSet<>());
      for (Action it : actions.get(i).after()) {
        needs.getLast().add(Objects.requireNonNull(numbers.get(it)));
      }
      creating(i);
      altering(i);
      dropping(i);
      needs.getLast().remove(i);
    }
  }

  /// Puts actions into steps.
  static List<Step> steps(List<Action> actions, Schema before, Schema after) {
    return new Schedule(actions, before, after).steps();
  }

  private void creating(int number) {
    for (ObjectId id : actions.get(number).creates()) {
      for (ObjectId on : needed(id)) {
        if (!carries(id, on) && !Objects.equals(creators.get(on), number)) {
          await(number, creators.get(on));
          alterers.getOrDefault(on, List.of()).forEach(it -> awaitUnlessMutual(number, it));
        }
      }
      await(number, droppers.get(id));
      slots(id).forEach(it -> await(number, freed.get(it)));
    }
  }

  /// What an object needs when it is created; one that only the older schema has is made again.
  private List<ObjectId> needed(ObjectId id) {
    var own = new ArrayList<ObjectId>(now.of(id));
    if (own.isEmpty()) {
      own.addAll(old.of(id));
    }
    switch (id.kind()) {
      case COLUMN, CONSTRAINT, TRIGGER -> {
        own.add(ObjectId.of(ObjectKind.TABLE, id.qualified()));
        own.add(ObjectId.of(ObjectKind.VIEW, id.qualified()));
        own.add(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, id.qualified()));
      }
      case SCHEMA, EXTENSION -> {}
      case ENUM,
          DOMAIN,
          SEQUENCE,
          TABLE,
          DOMAIN_CONSTRAINT,
          INDEX,
          VIEW,
          MATERIALIZED_VIEW,
          FUNCTION,
          PROCEDURE ->
          own.add(ObjectId.schema(id.qualified().schema()));
    }
    return own;
  }

  private void altering(int number) {
    actions.get(number).uses().forEach(id -> await(number, creators.get(id)));
    for (ObjectId id : actions.get(number).alters()) {
      await(number, creators.get(id));
      for (ObjectId on : now.of(id)) {
        if (!carries(id, on)) {
          await(number, creators.get(on));
        }
      }
    }
  }

  /// An object waits until everything that needs it is gone or needs it no longer.
  private void dropping(int number) {
    for (ObjectId id : actions.get(number).drops()) {
      for (ObjectId dependent : old.on(id)) {
        if (carries(dependent, id)) {
          continue;
        }
        await(number, droppers.get(dependent));
        if (!now.of(dependent).contains(id)) {
          alterers.getOrDefault(dependent, List.of()).forEach(it -> await(number, it));
        }
      }
    }
    for (ObjectId id : actions.get(number).alters()) {
      for (ObjectId dependent : old.on(id)) {
        Integer dropper = droppers.get(dependent);
        if (dropper != null) {
          awaitUnlessMutual(number, dropper);
        }
      }
    }
  }

  /// A sequence is made before the column that it belongs to, and goes with it.
  private static boolean carries(ObjectId id, ObjectId on) {
    return id.kind() == ObjectKind.SEQUENCE
        && (on.kind() == ObjectKind.COLUMN || on.kind() == ObjectKind.TABLE);
  }

  private void await(int number, @Nullable Integer on) {
    if (on != null && on != number) {
      needs.get(number).add(on);
    }
  }

  private void awaitUnlessMutual(int number, int on) {
    boolean mutual = on < needs.size() && needs.get(on).contains(number);
    if (!mutual) {
      await(number, on);
    }
  }

  /// The names it takes: relations and their indexes share one list of names, relations and types
  /// another, functions and procedures a third.
  private static List<String> slots(ObjectId id) {
    return switch (id.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW ->
          List.of("relation " + id.qualified(), "type " + id.qualified());
      case INDEX, SEQUENCE -> List.of("relation " + id.qualified());
      case CONSTRAINT -> List.of("relation " + id.qualified().schema() + "." + id.partName());
      case ENUM, DOMAIN -> List.of("type " + id.qualified());
      case FUNCTION, PROCEDURE -> List.of("routine " + id.qualified() + "(" + id.arguments() + ")");
      case SCHEMA, EXTENSION, COLUMN, DOMAIN_CONSTRAINT, TRIGGER -> List.of();
    };
  }

  private List<Step> steps() {
    var done = new TreeSet<Integer>();
    var steps = new ArrayList<Step>();
    var open = new Group();
    while (done.size() < actions.size()) {
      int next = next(done, open);
      if (!open.accepts(actions.get(next))) {
        steps.add(open.step());
        open = new Group();
      }
      open.add(actions.get(next));
      done.add(next);
    }
    if (!open.isEmpty()) {
      steps.add(open.step());
    }
    return List.copyOf(steps);
  }

  private int next(Set<Integer> done, Group open) {
    var ready = new ArrayList<Integer>();
    for (int i = 0; i < actions.size(); i++) {
      if (!done.contains(i) && done.containsAll(needs.get(i))) {
        ready.add(i);
      }
    }
    if (ready.isEmpty()) {
      throw new IllegalStateException("objects that need each other: " + waiting(done));
    }
    Comparator<Integer> joining =
        Comparator.comparingInt(it -> open.accepts(actions.get(it)) ? 0 : 1);
    return ready.stream()
        .min(
            joining
                .thenComparing(it -> actions.get(it).stage())
                .thenComparingInt(it -> actions.get(it).locks().isEmpty() ? 0 : 1)
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private String waiting(Set<Integer> done) {
    var titles = new ArrayList<String>();
    for (int i = 0; i < actions.size(); i++) {
      if (!done.contains(i)) {
        titles.add(actions.get(i).title());
      }
    }
    return String.join(", ", titles);
  }
}
