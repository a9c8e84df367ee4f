package dev.pgwright.plan;

import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Routine;
import java.util.ArrayList;
import java.util.EnumSet;
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
      Pattern.compile("\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[\\p{L}_][\\p{L}\\p{N}_$]*");
  private static final Pattern TEXT = Pattern.compile("\nAS (\\$[^$]*\\$)");

  private static final Set<ObjectKind> NAMED =
      EnumSet.of(
          ObjectKind.ENUM,
          ObjectKind.DOMAIN,
          ObjectKind.COMPOSITE,
          ObjectKind.RANGE,
          ObjectKind.BASE_TYPE,
          ObjectKind.SEQUENCE,
          ObjectKind.TABLE,
          ObjectKind.FOREIGN_TABLE,
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.FUNCTION,
          ObjectKind.PROCEDURE,
          ObjectKind.AGGREGATE,
          ObjectKind.COLLATION,
          ObjectKind.TEXT_SEARCH_CONFIGURATION,
          ObjectKind.TEXT_SEARCH_DICTIONARY);

  private final Map<String, Set<Integer>> creators = new LinkedHashMap<>();
  private final Map<String, Set<Integer>> droppers = new LinkedHashMap<>();

  /// The names of columns that come or go, by the name of their relation.
  private final Map<String, Set<String>> columns = new LinkedHashMap<>();

  private Bodies() {}

  /// The names of all that comes and goes.
  static Bodies of(List<Action> actions) {
    var bodies = new Bodies();
    for (int i = 0; i < actions.size(); i++) {
      for (ObjectId id : actions.get(i).creates()) {
        bodies.note(bodies.creators, id, i);
      }
      for (ObjectId id : actions.get(i).drops()) {
        bodies.note(bodies.droppers, id, i);
      }
    }
    return bodies;
  }

  private void note(Map<String, Set<Integer>> numbers, ObjectId id, int number) {
    if (id.kind() == ObjectKind.COLUMN) {
      String relation = id.name().value();
      columns.computeIfAbsent(relation, _ -> new LinkedHashSet<>()).add(id.partName().value());
      put(numbers, relation + "." + id.partName().value(), number);
    } else if (NAMED.contains(id.kind())) {
      put(numbers, id.name().value(), number);
    }
  }

  private static void put(Map<String, Set<Integer>> numbers, String name, int number) {
    numbers.computeIfAbsent(name, _ -> new TreeSet<>()).add(number);
  }

  /// The actions that make what a body mentions, ordered.
  List<Integer> made(Routine routine) {
    return mentioned(routine, creators);
  }

  /// The actions that take away what a body mentions, ordered.
  List<Integer> gone(Routine routine) {
    return mentioned(routine, droppers);
  }

  private List<Integer> mentioned(Routine routine, Map<String, Set<Integer>> numbers) {
    var found = new TreeSet<Integer>();
    Set<String> words = words(routine);
    for (String word : words) {
      found.addAll(numbers.getOrDefault(word, new LinkedHashSet<>()));
      for (String column : columns.getOrDefault(word, new LinkedHashSet<>())) {
        if (words.contains(column)) {
          found.addAll(numbers.getOrDefault(word + "." + column, new LinkedHashSet<>()));
        }
      }
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
