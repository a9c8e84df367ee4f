package dev.pgwright.explain.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A property of a node in the text format, under the names of the JSON format.
final class NodeDetail {

  private static final Pattern PAIR = Pattern.compile("([A-Z][A-Za-z ]*?): (\\S+)");
  private static final Pattern ORIGINALLY =
      Pattern.compile("(Buckets|Batches): \\d+ \\(originally (\\d+)\\)");

  private static final Pattern SORT = Pattern.compile("^(.+?)\\s+(Memory|Disk): (\\d+)kB.*$");

  private static final Pattern BLOCKS =
      Pattern.compile("(shared|local|temp)((?: (?:hit|read|dirtied|written)=\\d+)+)");

  private static final Pattern COUNT =
      Pattern.compile("(hit|read|dirtied|written|exact|lossy)=(\\d+)");

  private static final Pattern TIMING =
      Pattern.compile("(?:(shared/local|shared|local|temp) )?((?:(?:read|write)=[\\d.]+ ?)+)");

  private static final Pattern TIME = Pattern.compile("(read|write)=([\\d.]+)");
  private static final Pattern WAL = Pattern.compile("(records|fpi|bytes)=(\\d+)");

  private static final Map<String, String> CACHE = new LinkedHashMap<>();
  private static final Map<String, String> HASH = new LinkedHashMap<>();
  private static final Map<String, String> AGGREGATE = new LinkedHashMap<>();

  static {
    CACHE.put("Hits", "Cache Hits");
    CACHE.put("Misses", "Cache Misses");
    CACHE.put("Evictions", "Cache Evictions");
    CACHE.put("Overflows", "Cache Overflows");
    CACHE.put("Memory Usage", "Peak Memory Usage");
    HASH.put("Buckets", "Hash Buckets");
    HASH.put("Batches", "Hash Batches");
    HASH.put("Memory Usage", "Peak Memory Usage");
    AGGREGATE.put("Planned Partitions", "Planned Partitions");
    AGGREGATE.put("Batches", "HashAgg Batches");
    AGGREGATE.put("Memory Usage", "Peak Memory Usage");
    AGGREGATE.put("Disk Usage", "Disk Usage");
  }

  private NodeDetail() {}

  static void read(String name, String value, ObjectNode node) {
    switch (name) {
      case "Sort Method" -> sort(value, node);
      case "Buckets" -> pairs(name, value, HASH, node);
      case "Hits" -> pairs(name, value, CACHE, node);
      case "Batches", "Planned Partitions" -> pairs(name, value, AGGREGATE, node);
      case "Buffers" -> buffers(value, node);
      case "Heap Blocks" -> heap(value, node);
      case "Storage" -> storage(value, node);
      case "I/O Timings" -> timings(value, node);
      case "WAL" -> wal(value, node);
      case "Tuples" -> tuples(value, node);
      default -> {
        if (value.matches("-?\\d+(\\.\\d+)?")) {
          node.put(name, Double.parseDouble(value));
        } else {
          node.put(name, value);
        }
      }
    }
  }

  private static void sort(String value, ObjectNode node) {
    Matcher sort = SORT.matcher(value);
    if (sort.matches()) {
      node.put("Sort Method", sort.group(1));
      node.put("Sort Space Type", sort.group(2));
      node.put("Sort Space Used", Double.parseDouble(sort.group(3)));
    }
  }

  private static void pairs(String name, String value, Map<String, String> names, ObjectNode node) {
    ORIGINALLY
        .matcher(name + ": " + value)
        .results()
        .forEach(it -> node.put("Original Hash " + it.group(1), Double.parseDouble(it.group(2))));
    Matcher pair = PAIR.matcher(name + ": " + value);
    while (pair.find()) {
      String known = names.get(pair.group(1).strip());
      String digits = pair.group(2).replaceAll("[^0-9].*$", "");
      if (known != null && !digits.isEmpty()) {
        node.put(known, Double.parseDouble(digits));
      }
    }
  }

  private static void buffers(String value, ObjectNode node) {
    Matcher kind = BLOCKS.matcher(value);
    while (kind.find()) {
      Matcher count = COUNT.matcher(kind.group(2));
      while (count.find()) {
        node.put(
            word(kind.group(1)) + " " + word(count.group(1)) + " Blocks",
            Double.parseDouble(count.group(2)));
      }
    }
  }

  private static void tuples(String value, ObjectNode node) {
    Matcher count = Pattern.compile("(inserted|updated|deleted|skipped)=(\\d+)").matcher(value);
    while (count.find()) {
      node.put("Tuples " + word(count.group(1)), Double.parseDouble(count.group(2)));
    }
  }

  private static void heap(String value, ObjectNode node) {
    Matcher count = COUNT.matcher(value);
    while (count.find()) {
      node.put(word(count.group(1)) + " Heap Blocks", Double.parseDouble(count.group(2)));
    }
  }

  private static void storage(String value, ObjectNode node) {
    node.put("Storage", value.split(" ", -1)[0]);
    Matcher most = Pattern.compile("Maximum Storage: (\\d+)kB").matcher(value);
    if (most.find()) {
      node.put("Maximum Storage", Double.parseDouble(most.group(1)));
    }
  }

  private static void timings(String value, ObjectNode node) {
    TIMING
        .matcher(value)
        .results()
        .forEach(
            it -> {
              String kind = it.group(1) == null ? "" : word(it.group(1).split("/", -1)[0]) + " ";
              TIME.matcher(it.group(2))
                  .results()
                  .forEach(
                      time ->
                          node.put(
                              kind + "I/O " + word(time.group(1)) + " Time",
                              Double.parseDouble(time.group(2))));
            });
  }

  private static void wal(String value, ObjectNode node) {
    WAL.matcher(value)
        .results()
        .forEach(
            it -> {
              String name = it.group(1).equals("fpi") ? "FPI" : word(it.group(1));
              node.put("WAL " + name, Double.parseDouble(it.group(2)));
            });
  }

  private static String word(String lower) {
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }
}
