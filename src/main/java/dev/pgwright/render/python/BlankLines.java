package dev.pgwright.render.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Blank lines at the top level of a Python module, as black sets them.
public final class BlankLines {

  private BlankLines() {}

  /// The module with one blank line after its docstring and after imports, two around functions, no
  /// white space at the ends of lines and one line end at the end.
  public static String tidy(String module) {
    var out = new ArrayList<String>();
    boolean inString = false;
    boolean docstring = true;
    int blank = 0;
    for (String raw : module.split("\n", -1)) {
      String line = raw.stripTrailing();
      boolean starts = !inString;
      inString ^= odd(line);
      if (starts && line.isEmpty()) {
        blank++;
        continue;
      }
      if (starts && !out.isEmpty()) {
        int wanted = wanted(out, line, blank, docstring);
        out.addAll(Collections.nCopies(wanted, ""));
        docstring = false;
      }
      out.add(line);
      blank = 0;
    }
    return String.join("\n", out) + "\n";
  }

  private static int wanted(List<String> before, String line, int blank, boolean docstring) {
    String last = before.getLast();
    if (line.startsWith(" ")) {
      return Math.min(blank, 1);
    }
    if (definition(line) && !last.startsWith("#") && !last.startsWith("@")) {
      return 2;
    }
    if (last.startsWith(" ")) {
      return 2;
    }
    if (docstring || (imports(last) && !imports(line))) {
      return 1;
    }
    return Math.min(blank, 2);
  }

  private static boolean definition(String line) {
    return line.startsWith("def ") || line.startsWith("class ") || line.startsWith("@");
  }

  private static boolean imports(String line) {
    return line.startsWith("import ") || line.startsWith("from ");
  }

  private static boolean odd(String line) {
    int count = 0;
    for (int at = line.indexOf("\"\"\""); at >= 0; at = line.indexOf("\"\"\"", at + 3)) {
      count++;
    }
    return count % 2 == 1;
  }
}
