package dev.pgwright.plan;

import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Actions in an order that the server accepts, put together into steps.
///
/// Among those that are ready, the one goes first that can join the open step; steps never hold
/// strong locks on two tables unless a single action needs both.
final class Schedule {

  private final List<Action> actions;
  private final Order order;
  private final List<Integer> open = new ArrayList<>();
  private final Map<Stage, NavigableSet<Ready>> ready = new TreeMap<>();
  private final Map<List<QualifiedName>, NavigableSet<Ready>> byLocks = new LinkedHashMap<>();
  private final List<Integer> last = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private Group group = new Group();

  /// An action that waits for nothing; those without locks come first, and before them the end of
  /// event triggers, which would see everything else.
  private record Ready(boolean watches, boolean locks, int number) implements Comparable<Ready> {

    private static final Comparator<Ready> ORDER =
        Comparator.comparing((Ready it) -> !it.watches)
            .thenComparing(Ready::locks)
            .thenComparingInt(Ready::number);

    @Override
    public int compareTo(Ready other) {
      return ORDER.compare(this, other);
    }
  }

  private Schedule(List<Action> actions, Order order) {
    this.actions = actions;
    this.order = order;
    for (int i = 0; i < actions.size(); i++) {
      open.add(order.needs(i).size());
      if (open.get(i) == 0) {
        ready(i);
      }
    }
  }

  /// Puts actions into steps.
  ///
  /// @param old who needs whom before
  /// @param now who needs whom afterwards
  /// @throws Circle when there is no order
  static List<Step> steps(List<Action> actions, Needs old, Needs now) throws Circle {
    return new Schedule(actions, Order.of(actions, old, now)).steps();
  }

  /// Actions that wait for each other.
  static final class Circle extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Action> actions;

    Circle(List<Action> actions) {
      super(String.join(", ", actions.stream().map(Action::title).distinct().toList()));
      this.actions = List.copyOf(actions);
    }

    List<Action> actions() {
      return actions;
    }
  }

  private List<Step> steps() throws Circle {
    for (int done = 0; done < actions.size(); done++) {
      int next = next();
      Action action = actions.get(next);
      if (!group.accepts(action)) {
        steps.add(group.step());
        group = new Group();
      }
      group.add(order.early(next) ? unchecked(action) : action);
      for (int waiting : order.waiting(next)) {
        open.set(waiting, open.get(waiting) - 1);
        if (open.get(waiting) == 0) {
          ready(waiting);
        }
      }
    }
    if (!group.isEmpty()) {
      steps.add(group.step());
    }
    return List.copyOf(steps);
  }

  /// The action with bodies that are not read when their routines are created.
  private static Action unchecked(Action action) {
    boolean up = action.drops().isEmpty();
    boolean down = action.creates().isEmpty();
    return action.preceded(
        up ? List.of(CodePlans.UNCHECKED) : List.of(),
        down ? List.of(CodePlans.UNCHECKED) : List.of());
  }

  private void ready(int number) {
    Action action = actions.get(number);
    if (late(action.creates()) || late(action.alters())) {
      last.add(number);
    } else {
      offer(action, number);
    }
  }

  /// Whether it would see everything else, or give privileges on it.
  private static boolean late(List<ObjectId> ids) {
    return watches(ids) || ids.stream().anyMatch(it -> it.kind() == ObjectKind.DEFAULT_PRIVILEGES);
  }

  private static boolean watches(List<ObjectId> ids) {
    return ids.stream().anyMatch(it -> it.kind() == ObjectKind.EVENT_TRIGGER);
  }

  private void offer(Action action, int number) {
    var it = new Ready(watches(action.drops()), !action.locks().isEmpty(), number);
    of(ready, action.stage()).add(it);
    if (action.stage() == Stage.NORMAL) {
      of(byLocks, Group.strong(action)).add(it);
    }
  }

  private static <K> NavigableSet<Ready> of(Map<K, NavigableSet<Ready>> map, K key) {
    return map.computeIfAbsent(key, _ -> new TreeSet<>());
  }

  private int next() throws Circle {
    if (ready.values().stream().allMatch(NavigableSet::isEmpty)) {
      last.forEach(it -> offer(actions.get(it), it));
      last.clear();
    }
    Ready found = joining();
    if (found == null) {
      found =
          ready.values().stream()
              .filter(it -> !it.isEmpty())
              .map(NavigableSet::first)
              .findFirst()
              .orElseThrow(() -> new Circle(circle()));
    }
    Action action = actions.get(found.number());
    of(ready, action.stage()).remove(found);
    if (action.stage() == Stage.NORMAL) {
      of(byLocks, Group.strong(action)).remove(found);
    }
    return found.number();
  }

  /// The first that may share the open step; null when there is none.
  private @Nullable Ready joining() {
    if (group.isEmpty()) {
      return null;
    }
    return switch (group.stage()) {
      case VALIDATE -> first(ready.get(Stage.VALIDATE));
      case NORMAL -> {
        List<QualifiedName> held = group.strong();
        if (held.isEmpty()) {
          yield first(ready.get(Stage.NORMAL));
        }
        Ready found = first(byLocks.get(List.<QualifiedName>of()));
        found = earlier(found, first(byLocks.get(held)));
        for (QualifiedName one : held) {
          found = earlier(found, first(byLocks.get(List.of(one))));
        }
        yield found;
      }
      case BESIDE -> {
        Ready beside = first(ready.get(Stage.BESIDE));
        Ready swap = beside == null ? first(ready.get(Stage.SWAP)) : beside;
        yield swap == null ? first(ready.get(Stage.LONG)) : swap;
      }
      case LONG, SWAP -> first(ready.get(Stage.BESIDE));
      case ENUM, CONCURRENT, BACKFILL -> null;
    };
  }

  private static @Nullable Ready first(@Nullable NavigableSet<Ready> some) {
    return some == null || some.isEmpty() ? null : some.first();
  }

  private static @Nullable Ready earlier(@Nullable Ready one, @Nullable Ready other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  /// Actions that wait for each other, when nothing is ready.
  private List<Action> circle() {
    var path = new ArrayList<Integer>();
    int at = 0;
    while (open.get(at) <= 0) {
      at++;
    }
    while (!path.contains(at)) {
      path.add(at);
      at = order.needs(at).stream().filter(it -> open.get(it) > 0).findFirst().orElseThrow();
    }
    return path.subList(path.indexOf(at), path.size()).stream().map(actions::get).toList();
  }
}
