package dev.pgwright.guard.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who knows which program.
public interface Programs {

  /// The one who knows a program; null for programs that are not known.
  @Nullable Program find(String name);

  /// What a program that nobody knows means.
  String unknown(Call call);

  /// Names of programs that reach databases.
  List<String> names();

  /// Runs the program of a call.
  default String run(Call call) {
    String name = call.name();
    if (!Hole.in(name)) {
      Program known = find(name);
      return known == null ? unknown(call) : known.run(call);
    }
    for (String each : names()) {
      if (name.length() > 1 && Hole.mayBe(name, each)) {
        call.machine()
            .opaque("opaque-program", "the program is only known when it runs; it may be " + each);
        var words = new java.util.ArrayList<>(call.words());
        words.set(0, each);
        Program program = find(each);
        if (program != null) {
          program.run(call.with(words));
        }
      }
    }
    return unknown(call);
  }

  /// The name that a pattern for file names may stand for, else the pattern.
  default String likely(String pattern) {
    String wanted = Call.base(pattern);
    var glob = new StringBuilder();
    for (int i = 0; i < wanted.length(); i++) {
      char c = wanted.charAt(i);
      switch (c) {
        case '*' -> glob.append(".*");
        case '?' -> glob.append('.');
        case '[', ']', '-', '^' -> glob.append(c);
        default -> glob.append(java.util.regex.Pattern.quote(String.valueOf(c)));
      }
    }
    try {
      var matcher = java.util.regex.Pattern.compile(glob.toString());
      return names().stream()
          .filter(it -> matcher.matcher(it).matches())
          .findFirst()
          .orElse(pattern);
    } catch (java.util.regex.PatternSyntaxException _) {
      return pattern;
    }
  }
}
