package dev.pgwright.search.tune;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Queries made of documents, each to find the one that it was made of: some of its rarer words and
/// one of another document, in any order.
public final class KnownItems {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d_.-]{3,}");
  private static final int WORDS = 5;
  private static final int LEAST = 3;

  private KnownItems() {}

  /// Makes queries.
  ///
  /// @param count how many, at most
  public static Labels of(List<Document> documents, int count, long seed) {
    var frequency = new TreeMap<String, Integer>();
    var words = new ArrayList<List<String>>();
    for (Document it : documents) {
      var own = new LinkedHashSet<String>();
      for (String text : it.texts()) {
        if (text != null) {
          WORD.matcher(text).results().forEach(word -> own.add(tidy(word.group())));
        }
      }
      own.forEach(word -> frequency.merge(word, 1, Integer::sum));
      words.add(List.copyOf(own));
    }
    var random = new Random(seed);
    var order = new ArrayList<Integer>();
    for (int i = 0; i < documents.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    var queries = new ArrayList<Asked>();
    for (int i = 0; i < order.size() && queries.size() < count; i++) {
      List<String> chosen = chosen(words.get(order.get(i)), frequency, documents.size(), random);
      if (chosen.size() >= LEAST) {
        List<String> other = words.get(order.get(random.nextInt(order.size())));
        if (!other.isEmpty()) {
          chosen.add(other.get(random.nextInt(other.size())));
        }
        Collections.shuffle(chosen, random);
        var grades = new LinkedHashMap<String, Integer>();
        grades.put(documents.get(order.get(i)).key(), 1);
        queries.add(new Asked(String.join(" ", chosen), null, grades));
      }
    }
    return new Labels(queries, true);
  }

  private static String tidy(String word) {
    return word.replaceAll("^[._-]+|[._-]+$", "").toLowerCase(Locale.ROOT);
  }

  /// Words that others have too, but not most of them: neither a name that settles it nor an
  /// article.
  private static List<String> chosen(
      List<String> words, Map<String, Integer> frequency, int documents, Random random) {
    var some = new ArrayList<String>();
    for (String word : words) {
      int count = Objects.requireNonNull(frequency.get(word));
      if (count >= Math.min(2, documents / 10) && count <= Math.max(3, documents / 10)) {
        some.add(word);
      }
    }
    Collections.shuffle(some, random);
    return new ArrayList<>(some.subList(0, Math.min(WORDS, some.size())));
  }
}
