package dev.pgwright.advise.estimates;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.advise.Advice;
import dev.pgwright.advise.Remedy;
import dev.pgwright.advise.estimates.Mended.Change;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.twin.Candidate;
import dev.pgwright.twin.Twin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which better estimates change a plan: others are not worth an object.
public final class Needed {

  private Needed() {}

  /// What is to be done, and why the rest is not.
  ///
  /// @param changes with what changes by them
  /// @param idle one sentence for each that changes no plan
  public record Result(List<Change> changes, List<String> idle) {
    public Result {
      changes = List.copyOf(changes);
      idle = List.copyOf(idle);
    }
  }

  /// Plans the statements once more as if nothing were done about estimates.
  ///
  /// @param before the twin of the database as it is
  /// @param advice with everything done
  public static Result of(Mended mended, Advice advice, Twin before) {
    List<Candidate> indexes = made(advice, before);
    var changed = new LinkedHashMap<Advice.Planned, String>();
    for (Advice.Planned it : advice.queries()) {
      changed(it, before, indexes).ifPresent(how -> changed.put(it, how));
    }
    var changes = new ArrayList<Change>();
    var idle = new ArrayList<String>();
    for (Change it : mended.changes()) {
      String how = how(it, changed);
      if (how != null || it.certain()) {
        changes.add(how == null || it.ddl() == null ? it : told(it, how));
      } else {
        idle.add("no plan changes by it: " + it.remedy().finding());
      }
    }
    return new Result(changes, idle);
  }

  private static Change told(Change it, String how) {
    Remedy own = it.remedy();
    Remedy remedy =
        new Remedy(
            own.rule(),
            own.query(),
            own.finding() + "; " + how,
            own.sql(),
            own.guards(),
            own.equivalence(),
            own.costBefore(),
            own.costAfter(),
            own.evidence());
    return new Change(remedy, it.table(), it.certain(), it.ddl(), it.label());
  }

  private static @Nullable String how(Change it, Map<Advice.Planned, String> changed) {
    for (var entry : changed.entrySet()) {
      if (names(entry.getKey().planAfter(), it.table())
          || names(entry.getKey().planBefore(), it.table())) {
        return entry.getKey().query().name() + ": " + entry.getValue();
      }
    }
    return null;
  }

  private static boolean names(JsonNode plan, QualifiedName table) {
    return plan.findValuesAsText("Relation Name").contains(table.name().value());
  }

  private static List<Candidate> made(Advice advice, Twin before) {
    var made = new ArrayList<Candidate>();
    for (Advice.Chosen it : advice.indexes()) {
      made.add(before.add(it.index().sql()));
    }
    return made;
  }

  /// How the plan is another one, without new indexes or with them.
  private static Optional<String> changed(Advice.Planned it, Twin before, List<Candidate> indexes) {
    String text = it.rewritten() == null ? it.text() : it.rewritten();
    try {
      before.use(List.of());
      Optional<String> now = difference(before.plan(it.text()), it.planBefore());
      if (now.isPresent()) {
        return now;
      }
      before.use(indexes);
      return difference(before.plan(text), it.planAfter());
    } catch (PgwrightException _) {
      // A text that has no plan there has none that changes.
      return Optional.empty();
    }
  }

  private static Optional<String> difference(JsonNode before, JsonNode after) {
    List<String> was = new ArrayList<>();
    List<String> now = new ArrayList<>();
    shape(before.path("Plan"), was);
    shape(after.path("Plan"), now);
    for (int i = 0; i < Math.min(was.size(), now.size()); i++) {
      if (!was.get(i).equals(now.get(i))) {
        return Optional.of("its plan has " + now.get(i) + " in the place of " + was.get(i));
      }
    }
    return was.size() == now.size()
        ? Optional.empty()
        : Optional.of("its plan has " + now.size() + " steps in the place of " + was.size());
  }

  /// What each step does, from the root, without numbers and names of what was just made.
  private static void shape(JsonNode node, List<String> into) {
    var text = new StringBuilder(node.path("Node Type").asText());
    if (node.path("Strategy").isTextual() && !node.path("Strategy").asText().equals("Plain")) {
      text.append(' ').append(node.path("Strategy").asText());
    }
    if (node.path("Relation Name").isTextual()) {
      text.append(" on ").append(node.path("Alias").asText());
    }
    into.add(text.toString());
    node.path("Plans").forEach(child -> shape(child, into));
  }
}
