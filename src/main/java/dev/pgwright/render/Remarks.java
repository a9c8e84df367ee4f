package dev.pgwright.render;

import dev.pgwright.plan.Step;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Way;
import java.util.ArrayList;
import java.util.List;

/// What a reader of a file should know about its step.
final class Remarks {

  private static final int CONTINUATION = 4;

  private Remarks() {}

  /// Locks and the way back, in lines.
  ///
  /// @param back the word for the way back
  /// @param width the longest line, where words allow it
  static List<String> of(Step step, String back, int width) {
    var lines = new ArrayList<String>();
    for (Held held : step.locks()) {
      String lock = held.lock().label() + " on " + held.relation().sql();
      lines.addAll(wrapped("Locks: " + lock + ", " + held.work().label(), width));
    }
    switch (step.way()) {
      case Way.Reversible() -> {}
      case Way.LosesData(var what, var keep) ->
          lines.addAll(wrapped(back + ": loses " + what + "; to keep it: " + keep, width));
      case Way.Irreversible(var why) ->
          lines.addAll(wrapped(back + ": not possible: " + why, width));
    }
    return lines;
  }

  private static List<String> wrapped(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(" ".repeat(CONTINUATION)).append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
