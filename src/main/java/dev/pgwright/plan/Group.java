package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Mode;
import dev.pgwright.plan.Step.Patience;
import dev.pgwright.plan.Step.Way;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Actions that are done in one step.
final class Group {

  private final List<Action> actions = new ArrayList<>();
  private final Set<QualifiedName> held = new TreeSet<>();
  private final Set<Stage> stages = EnumSet.noneOf(Stage.class);

  boolean isEmpty() {
    return actions.isEmpty();
  }

  /// The kind of work it does.
  Stage stage() {
    for (Stage stage : List.of(Stage.LONG, Stage.SWAP)) {
      if (stages.contains(stage)) {
        return stage;
      }
    }
    return actions.getFirst().stage();
  }

  /// The relations under a lock that makes others wait, ordered.
  List<QualifiedName> strong() {
    return List.copyOf(held);
  }

  static List<QualifiedName> strong(Action action) {
    return List.copyOf(strong(List.of(action)));
  }

  /// Whether the action may share the step: the same kind of work, and no second table under a
  /// strong lock.
  boolean accepts(Action action) {
    if (actions.isEmpty()) {
      return true;
    }
    return switch (stage()) {
      case NORMAL -> {
        List<QualifiedName> wanted = strong(action);
        yield action.stage() == Stage.NORMAL
            && action.drops().stream().noneMatch(this::rebuiltOver)
            && (wanted.isEmpty() || held.isEmpty() || held.containsAll(wanted));
      }
      case VALIDATE -> action.stage() == Stage.VALIDATE;
      case BESIDE ->
          switch (action.stage()) {
            case BESIDE, SWAP, LONG -> true;
            case ENUM, NORMAL, CONCURRENT, BACKFILL, VALIDATE -> false;
          };
      case LONG, SWAP -> action.stage() == Stage.BESIDE;
      case ENUM, CONCURRENT, BACKFILL -> false;
    };
  }

  /// Whether the way back needs what goes before it could bring that back: a column that an index
  /// or a key is over, a key that a foreign key refers to, a type or function that it is made of.
  private boolean rebuiltOver(ObjectId id) {
    return switch (id.kind()) {
      case COLUMN -> prepares(id.qualified().sql(), id.partName().sql());
      case CONSTRAINT -> prepares("REFERENCES " + id.qualified().sql() + "(", "");
      case TABLE, ENUM, DOMAIN, COMPOSITE, RANGE, BASE_TYPE, FUNCTION ->
          prepares(id.qualified().sql(), "");
      default -> false;
    };
  }

  private boolean prepares(String one, String other) {
    return actions.stream()
        .flatMap(it -> it.prepare().stream())
        .flatMap(it -> Ddl.of(it).stream())
        .anyMatch(it -> it.contains(one) && it.contains(other));
  }

  void add(Action action) {
    actions.add(action);
    stages.add(action.stage());
    held.addAll(strong(action));
  }

  private static NavigableSet<QualifiedName> strong(List<Action> actions) {
    var relations = new TreeSet<QualifiedName>();
    for (Action action : actions) {
      action.locks().stream()
          .filter(it -> it.lock().blocksWrites())
          .forEach(it -> relations.add(it.relation()));
    }
    return relations;
  }

  Step step() {
    Stage stage = stage();
    var up = new ArrayList<Operation>();
    var prepare = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    actions.forEach(it -> up.addAll(it.up()));
    actions.reversed().forEach(it -> prepare.addAll(it.prepare()));
    actions.reversed().forEach(it -> down.addAll(it.down()));
    return new Step(
        title(),
        switch (stage) {
          case CONCURRENT, BACKFILL -> Mode.AUTOCOMMIT;
          case ENUM, NORMAL, BESIDE, SWAP, LONG, VALIDATE -> Mode.TRANSACTION;
        },
        Faithful.all(up),
        Faithful.all(prepare),
        Faithful.all(down),
        locks(),
        switch (stage) {
          case ENUM, NORMAL, BESIDE, SWAP -> Patience.SHORT;
          case LONG -> held.isEmpty() ? Patience.LONG : Patience.HEAVY;
          case CONCURRENT, BACKFILL, VALIDATE -> Patience.LONG;
        },
        way());
  }

  private String title() {
    var titles = new LinkedHashSet<String>();
    actions.forEach(it -> titles.add(it.title()));
    if (titles.size() == 1) {
      return titles.getFirst();
    }
    if (actions.getFirst().stage() == Stage.VALIDATE) {
      return "validate constraints";
    }
    Stage stage = stage();
    if (stage == Stage.LONG || stage == Stage.SWAP) {
      return actions.stream()
          .filter(it -> it.stage() == stage)
          .findFirst()
          .map(Action::title)
          .orElseThrow();
    }
    NavigableSet<QualifiedName> tables = strong(actions);
    for (String whole : List.of("create table ", "drop table ")) {
      List<String> some = titles.stream().filter(it -> it.startsWith(whole)).toList();
      if (!some.isEmpty()) {
        return some.size() == 1 ? some.getFirst() : some.getFirst() + " and more";
      }
    }
    return tables.isEmpty()
        ? titles.getFirst() + " and more"
        : "alter " + Draft.brief(tables.first());
  }

  private List<Held> locks() {
    var strongest = new TreeMap<QualifiedName, Held>();
    for (Action action : actions) {
      for (Held held : action.locks()) {
        if (held.lock().compareTo(Lock.SHARE_UPDATE_EXCLUSIVE) >= 0) {
          strongest.merge(held.relation(), held, Group::stronger);
        }
      }
    }
    return List.copyOf(strongest.values());
  }

  private static Held stronger(Held a, Held b) {
    return new Held(
        a.relation(),
        a.lock().strongest(b.lock()),
        a.work().compareTo(b.work()) >= 0 ? a.work() : b.work());
  }

  private Way way() {
    var lost = new ArrayList<String>();
    var keep = new LinkedHashSet<String>();
    for (Action action : actions) {
      if (action.way() instanceof Way.Irreversible it) {
        return it;
      }
      if (action.way() instanceof Way.LosesData(var what, var how)) {
        lost.add(what);
        keep.add(how);
      }
    }
    return lost.isEmpty()
        ? Action.REVERSIBLE
        : new Way.LosesData(String.join("; ", lost), String.join("; ", keep));
  }
}
