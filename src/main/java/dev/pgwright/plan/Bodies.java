package dev.pgwright.plan;

import dev.pgwright.model.ObjectId;
import dev.pgwright.model.Routine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the bodies of routines mention.
///
/// The server reads a body that is a text when the routine is created, but notes nothing of what is
/// mentioned in it: so every word that names something which comes or goes counts.
final class Bodies {

  private static final Pattern WORD =
      Pattern.compile("\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*");
  private static final Pattern TEXT = Pattern.compile("\nAS (\\$[^$]*\\$)");

  private final Map<String, Set<Integer>> creators = new LinkedHashMap<>();
  private final Map<String, Set<Integer>> droppers = new LinkedHashMap<>();

  private Bodies() {}

  /// The names of all that comes and goes.
  static Bodies of(List<Action> actions) {
    var bodies = new Bodies();
    for (int i = 0; i < actions.size(); i++) {
      for (ObjectId id : actions.get(i).creates()) {
        bodies.creators.computeIfAbsent(name(id), _ -> new TreeSet<>()).add(i);
      }
      for (ObjectId id : actions.get(i).drops()) {
        bodies.droppers.computeIfAbsent(name(id), _ -> new TreeSet<>()).add(i);
      }
    }
    return bodies;
  }

  private static String name(ObjectId id) {
    return switch (id.kind()) {
      case COLUMN, CONSTRAINT, DOMAIN_CONSTRAINT, TRIGGER -> id.partName().value();
      case SCHEMA,
          EXTENSION,
          ENUM,
          DOMAIN,
          SEQUENCE,
          TABLE,
          INDEX,
          VIEW,
          MATERIALIZED_VIEW,
          FUNCTION,
          PROCEDURE ->
          id.name().value();
    };
  }

  /// The actions that make what a body mentions, ordered.
  List<Integer> made(Routine routine) {
    return mentioned(routine, creators);
  }

  /// The actions that take away what a body mentions, ordered.
  List<Integer> gone(Routine routine) {
    return mentioned(routine, droppers);
  }

  private static List<Integer> mentioned(Routine routine, Map<String, Set<Integer>> numbers) {
    var found = new TreeSet<Integer>();
    for (String word : words(routine)) {
      found.addAll(numbers.getOrDefault(word, new LinkedHashSet<>()));
    }
    return new ArrayList<>(found);
  }

  private static Set<String> words(Routine routine) {
    var text = TEXT.matcher(routine.definition());
    var words = new LinkedHashSet<String>();
    if (!text.find()) {
      return words;
    }
    var matcher = WORD.matcher(routine.definition().substring(text.end()));
    while (matcher.find()) {
      String word = matcher.group();
      words.add(
          word.startsWith("\"")
              ? word.substring(1, word.length() - 1).replace("\"\"", "\"")
              : word.toLowerCase(Locale.ROOT));
    }
    words.remove(routine.name().name().value());
    return words;
  }
}
