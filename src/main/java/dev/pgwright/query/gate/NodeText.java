package dev.pgwright.query.gate;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a parsed tree refers to, as the server writes it: the rules of views, the conditions of
/// policies and domains, the bodies of functions, and what `debug_print_rewritten` shows.
///
/// @param routines functions, aggregates and windows
/// @param operators by their own identifiers
/// @param relations tables and views
/// @param types what values are made of; types of columns that are only read are left out
/// @param columnTypes types of columns that are only read
/// @param reads false where a part of it changes data
record NodeText(
    SequencedSet<Long> routines,
    SequencedSet<Long> operators,
    SequencedSet<Long> relations,
    SequencedSet<Long> types,
    SequencedSet<Long> columnTypes,
    boolean reads) {

  private static final Pattern ROUTINE =
      Pattern.compile(":(?:funcid|opfuncid|aggfnoid|winfnoid)\\s+(\\d+)");

  private static final Pattern CALL = Pattern.compile("\\{FUNCEXPR\\s+:funcid\\s+(\\d+)");
  private static final Pattern OPERATOR = Pattern.compile(":(?:opno|eqop|sortop)\\s+(\\d+)");
  private static final Pattern OPERATORS = Pattern.compile(":opnos\\s+\\(o\\s+([\\d\\s]*)\\)");
  private static final Pattern RELATION = Pattern.compile(":relid\\s+(\\d+)");

  private static final Pattern TYPE =
      Pattern.compile(":(?!vartype)\\w*(?:type|typeid|typeId|typid)\\s+(\\d+)");

  private static final Pattern TYPES = Pattern.compile(":\\w*[tT]ypes\\s+\\(o\\s+([\\d\\s]*)\\)");

  private static final Pattern COLUMN_TYPE = Pattern.compile(":vartype\\s+(\\d+)");

  private static final Pattern CHANGES =
      Pattern.compile(":commandType\\s+[^1]|:utilityStmt\\s+[^<]");

  static NodeText of(String text) {
    var operators = numbers(OPERATOR, text);
    operators.addAll(numbers(OPERATORS, text));
    var types = numbers(TYPE, text);
    types.addAll(numbers(TYPES, text));
    return new NodeText(
        numbers(ROUTINE, text),
        operators,
        numbers(RELATION, text),
        types,
        numbers(COLUMN_TYPE, text),
        !CHANGES.matcher(text).find());
  }

  /// The functions that a tree calls with constants alone: the planner computes them whenever it
  /// looks at the tree.
  static SequencedSet<Long> constantCalls(String text) {
    var found = new LinkedHashSet<Long>();
    for (MatchResult match : CALL.matcher(text).results().toList()) {
      String call = text.substring(match.start(), end(text, match.start()));
      if (!call.contains("{VAR")) {
        found.add(Long.parseLong(match.group(1)));
      }
    }
    return found;
  }

  /// The offset behind the brace that closes the one at an offset.
  private static int end(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static SequencedSet<Long> numbers(Pattern pattern, String text) {
    var found = new LinkedHashSet<Long>();
    for (MatchResult match : pattern.matcher(text).results().toList()) {
      for (String number : match.group(1).strip().split("\\s+", -1)) {
        if (!number.isEmpty() && !number.equals("0")) {
          found.add(Long.parseLong(number));
        }
      }
    }
    return found;
  }
}
