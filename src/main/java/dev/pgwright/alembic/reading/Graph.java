package dev.pgwright.alembic.reading;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.reading.StaticHistory.Flaw.Kind;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Revisions and what they follow, put in order as Alembic does it.
final class Graph {

  private final SequencedMap<String, StaticRevision> revisions = new LinkedHashMap<>();
  private final SequencedMap<String, List<String>> needs = new LinkedHashMap<>();
  private final SequencedMap<String, List<String>> followed = new LinkedHashMap<>();

  /// @param all in the order of their files
  /// @throws PgwrightException INPUT for an id in two files, a parent that no file defines, a
  ///   branch label that is used twice, a cycle
  Graph(List<StaticRevision> all) {
    for (StaticRevision each : all) {
      StaticRevision other = revisions.put(each.id(), each);
      if (other != null) {
        throw twice(each, other);
      }
    }
    SequencedMap<String, String> labels = labels();
    for (StaticRevision each : all) {
      known(each, each.downRevisions(), "down_revision", revisions.sequencedKeySet());
      var names = new LinkedHashSet<>(revisions.keySet());
      names.addAll(labels.keySet());
      known(each, each.dependsOn(), "depends_on", names);
      needs.put(
          each.id(), each.dependsOn().stream().map(it -> labels.getOrDefault(it, it)).toList());
    }
    acyclic();
    revisions.values().forEach(it -> followed.put(it.id(), follows(it)));
  }

  /// The revisions without those whose id an earlier file has, and without parents that no file
  /// defines.
  ///
  /// @param flaws gets what is wrong
  /// @param doubles gets the second files of an id
  static List<StaticRevision> sound(
      List<StaticRevision> all, List<StaticHistory.Flaw> flaws, List<StaticRevision> doubles) {
    var first = new LinkedHashMap<String, StaticRevision>();
    for (StaticRevision each : all) {
      StaticRevision other = first.putIfAbsent(each.id(), each);
      if (other != null) {
        doubles.add(each);
        flaws.add(flaw(Kind.DUPLICATE, twice(each, other), each.path()));
      }
    }
    var names = new ArrayList<>(first.keySet());
    first.values().forEach(it -> names.addAll(it.branchLabels()));
    var sound = new ArrayList<StaticRevision>();
    for (StaticRevision each : first.values()) {
      missing(each, each.downRevisions(), "down_revision", first.sequencedKeySet(), flaws);
      missing(each, each.dependsOn(), "depends_on", new LinkedHashSet<>(names), flaws);
      sound.add(each.among(names));
    }
    return sound;
  }

  private static void missing(
      StaticRevision one,
      List<String> parents,
      String variable,
      SequencedSet<String> known,
      List<StaticHistory.Flaw> flaws) {
    try {
      known(one, parents, variable, known);
    } catch (PgwrightException e) {
      flaws.add(flaw(Kind.MISSING_PARENT, e, one.path()));
    }
  }

  /// A failure as a flaw of a file, unless it names another one.
  static StaticHistory.Flaw flaw(Kind kind, PgwrightException failure, Path file) {
    Path at = failure.file();
    return new StaticHistory.Flaw(
        kind,
        at == null ? file : at,
        failure.line(),
        String.valueOf(failure.getMessage()),
        String.valueOf(failure.hint()));
  }

  private static PgwrightException twice(StaticRevision each, StaticRevision other) {
    return at(
        each,
        "revision",
        "revision "
            + each.id()
            + " is defined twice: in "
            + other.path()
            + " and in "
            + each.path(),
        "Give one of the files a new revision id.");
  }

  private static PgwrightException at(
      StaticRevision revision, String variable, String message, String hint) {
    return PgwrightException.of(Code.INPUT, message)
        .hint(hint)
        .at(revision.path(), revision.line(variable));
  }

  private SequencedMap<String, String> labels() {
    var labels = new LinkedHashMap<String, String>();
    for (StaticRevision each : revisions.values()) {
      for (String label : each.branchLabels()) {
        String other = revisions.containsKey(label) ? label : labels.put(label, each.id());
        if (other != null) {
          throw at(
              each,
              "branch_labels",
              "the branch label " + label + " is used by revision " + other + " already",
              "Give one of them another label.");
        }
      }
    }
    return labels;
  }

  private static void known(
      StaticRevision one, List<String> parents, String variable, SequencedSet<String> known) {
    for (String parent : parents) {
      if (!known.contains(parent)) {
        throw at(
            one,
            variable,
            "revision "
                + one.id()
                + " names "
                + variable
                + " "
                + parent
                + ", which no file defines",
            "Bring the missing file back, or correct the " + variable + ".");
      }
    }
  }

  private void acyclic() {
    var done = new LinkedHashSet<String>();
    for (String id : revisions.keySet()) {
      visit(id, new ArrayList<>(), done);
    }
  }

  private void visit(String start, List<String> trail, SequencedSet<String> done) {
    record Visit(String id, boolean leave) {}
    var open = new ArrayDeque<Visit>(List.of(new Visit(start, false)));
    while (!open.isEmpty()) {
      Visit next = open.pop();
      if (next.leave()) {
        trail.removeLast();
        done.add(next.id());
      } else if (trail.contains(next.id())) {
        var cycle = new ArrayList<>(trail.subList(trail.indexOf(next.id()), trail.size()));
        cycle.add(next.id());
        throw at(
            revision(next.id()),
            "down_revision",
            "the revisions form a cycle: " + String.join(" -> ", cycle),
            "Change the down_revision of one of them.");
      } else if (!done.contains(next.id())) {
        trail.add(next.id());
        open.push(new Visit(next.id(), true));
        parents(next.id()).reversed().forEach(it -> open.push(new Visit(it, false)));
      }
    }
  }

  private List<String> parents(String id) {
    var parents = new LinkedHashSet<>(revision(id).downRevisions());
    parents.addAll(Objects.requireNonNull(needs.get(id)));
    return List.copyOf(parents);
  }

  StaticRevision revision(String id) {
    return Objects.requireNonNull(revisions.get(id), id);
  }

  /// What a revision follows at once, without dependencies that its ancestors have already.
  private List<String> follows(StaticRevision revision) {
    var own = new LinkedHashSet<>(Objects.requireNonNull(needs.get(revision.id())));
    var seen = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(revision.downRevisions());
    while (!open.isEmpty()) {
      String id = open.pop();
      if (seen.add(id)) {
        own.removeAll(Objects.requireNonNull(needs.get(id)));
        open.addAll(revision(id).downRevisions());
      }
    }
    var all = new LinkedHashSet<>(revision.downRevisions());
    all.addAll(own);
    return List.copyOf(all);
  }

  /// Dependencies with branch labels resolved.
  List<String> dependsOn(String id) {
    return Objects.requireNonNull(needs.get(id));
  }

  /// Ids that are nobody's parent, sorted.
  List<String> heads() {
    var parents = new LinkedHashSet<String>();
    revisions.values().forEach(it -> parents.addAll(it.downRevisions()));
    return revisions.keySet().stream().filter(it -> !parents.contains(it)).sorted().toList();
  }

  /// Ids that are nobody's parent and that nobody depends on.
  List<String> effectiveHeads() {
    var needed = new LinkedHashSet<String>();
    revisions.keySet().forEach(it -> needed.addAll(parents(it)));
    return revisions.keySet().stream().filter(it -> !needed.contains(it)).toList();
  }

  /// Ids without a parent, sorted.
  List<String> bases() {
    return revisions.values().stream()
        .filter(it -> it.downRevisions().isEmpty())
        .map(StaticRevision::id)
        .sorted()
        .toList();
  }

  /// A revision and everything that must run before it.
  private SequencedSet<String> ancestors(String id) {
    var found = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (found.add(next)) {
        open.addAll(Objects.requireNonNull(followed.get(next)));
      }
    }
    return found;
  }

  /// The revisions that lead to some heads, in the order in which Alembic runs them.
  List<StaticRevision> ordered(List<String> targets) {
    var todo = new LinkedHashSet<String>();
    targets.forEach(it -> todo.addAll(ancestors(it)));
    List<String> order = List.copyOf(revisions.keySet());
    var current =
        new ArrayList<>(
            order.stream()
                .filter(targets::contains)
                .sorted(Comparator.comparingInt(order::indexOf))
                .toList());
    var above = new ArrayList<SequencedSet<String>>();
    current.forEach(it -> above.add(ancestors(it)));
    var output = new ArrayList<StaticRevision>();
    int at = 0;
    while (!current.isEmpty()) {
      String candidate = current.get(at);
      int blocking = blocking(candidate, at, above);
      if (blocking >= 0) {
        at = blocking;
      } else {
        if (todo.remove(candidate)) {
          output.addFirst(revision(candidate));
        }
        at = next(candidate, at, current, above, todo);
      }
    }
    return output;
  }

  private static int blocking(String candidate, int at, List<SequencedSet<String>> above) {
    for (int i = 0; i < above.size(); i++) {
      if (i != at && above.get(i).contains(candidate)) {
        return i;
      }
    }
    return -1;
  }

  /// Goes on with what a revision follows.
  ///
  /// @return the index to go on with
  private int next(
      String done,
      int at,
      List<String> current,
      List<SequencedSet<String>> above,
      SequencedSet<String> todo) {
    List<String> more =
        Objects.requireNonNull(followed.get(done)).stream()
            .filter(it -> todo.contains(it) && !current.contains(it))
            .toList();
    if (more.isEmpty()) {
      current.remove(at);
      above.remove(at);
      return Math.max(at - 1, 0);
    }
    current.set(at, more.getFirst());
    above.set(at, ancestors(more.getFirst()));
    for (String each : more.subList(1, more.size())) {
      current.add(each);
      above.add(ancestors(each));
    }
    return at;
  }
}
