package dev.pgwright.sql.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Statements made at random from the productions of a file.
final class Generated {

  private static final int DEEPEST = 14;

  private final Map<String, List<String>> productions = new LinkedHashMap<>();
  private final Random random;

  Generated(Path file, Random random) throws IOException {
    this.random = random;
    for (String line : Files.readAllLines(file)) {
      int equals = line.indexOf(" = ");
      if (!line.startsWith("#") && equals > 0) {
        productions.put(
            line.substring(0, equals), List.of(line.substring(equals + 3).split(" \\| ", -1)));
      }
    }
  }

  String next() {
    return expanded("<statement>", 0).strip();
  }

  private String expanded(String text, int depth) {
    var out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int close = c == '<' ? text.indexOf('>', i) : c == '[' ? closing(text, i) : -1;
      String inside = close < 0 ? "" : text.substring(i + 1, close);
      if (c == '<' && productions.containsKey(inside)) {
        out.append(expanded(alternative(inside, depth), depth + 1));
        i = close + 1;
      } else if (c == '[' && optional(text, i, inside)) {
        if (depth < DEEPEST && random.nextInt(3) == 0) {
          out.append(expanded(inside, depth + 1));
        }
        i = close + 1;
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  /// A bracket right behind a letter or another bracket is one of an array.
  private static boolean optional(String text, int at, String inside) {
    boolean padded = inside.startsWith(" ") || inside.endsWith(" ") || inside.startsWith(",");
    return padded && !(at > 0 && text.charAt(at - 1) == '[' && !inside.endsWith(" "));
  }

  private static int closing(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /// Deep down the shortest one, so that it ends.
  private String alternative(String name, int depth) {
    List<String> all = new ArrayList<>(Objects.requireNonNull(productions.get(name)));
    return depth < DEEPEST ? all.get(random.nextInt(all.size())) : all.getFirst();
  }
}
